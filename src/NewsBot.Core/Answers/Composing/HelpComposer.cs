namespace NewsBot.Answers.Composing;

/// <summary>Says how to ask.</summary>
internal sealed class HelpComposer : IComposer
{
    private const string Text = """
        Ask in plain English, or use a command:
        who denied [what] – who took a stance
        <topic> regions, parties, dates or numbers – such as: ceasefire regions
        quotes <person> [about <what>] – what someone said
        places, dates, numbers or people <topic>
        timeline, compare, summary or latest <topic>
        about – what is indexed
        Narrow it down with source:, by:, since:, before:, "a phrase" and -word.
        """;

    public Answer Compose(Inquiry inquiry) => AnswerMaker.Answered(inquiry, AnswerKind.Help, Text, [], 1);
}
