using NewsBot.Answers;
using NewsBot.Conversations;
using NewsBot.SlackChat.Blocks;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Rendering;

/// <summary>Who sees an answer, and so which buttons stand under it.</summary>
internal enum Visibility
{
    Public,

    /// <summary>The asker alone.</summary>
    Private,

    /// <summary>A private answer that was shared: no further sharing.</summary>
    Shared,
}

/// <summary>An answer's page as a Slack message: lead, notes, passages, footer, buttons.</summary>
/// <remarks>A pure function. At most 5 passages a page, so a message has at most a dozen blocks.</remarks>
internal static class AnswerBlocks
{
    private const int MostLead = 2900;
    private const int MostNote = 500;
    private const int MostNotes = 10;

    public static SlackMessage Of(AnswerPage page, Visibility visibility)
    {
        List<Block> blocks = [Lead(LeadOf(page))];
        if (NotesOf(page) is { Count: > 0 } notes)
            blocks.Add(new ContextBlock([.. notes.Take(MostNotes).Select(note => Shown.Cut(note, MostNote))]));
        blocks.AddRange(page.Passages.Select(PassageBlock.Of));
        if (HelpOf(page.Answer) is { Count: > 0 } help)
            blocks.Add(new SectionBlock(Shown.Cut(string.Join('\n', help), SlackLimits.SectionText)));
        blocks.Add(new ContextBlock(FooterOf(page.Answer)));
        if (page.IsKept)
            blocks.Add(new ActionsBlock(Buttons(page, visibility)));
        return new SlackMessage(PlainAnswer.Of(page), blocks);
    }

    /// <summary>The answer's lead, or which passages a later page holds.</summary>
    public static string LeadOf(AnswerPage page)
    {
        if (page.IsFirst)
            return page.Answer.Lead;
        return page.Passages.IsEmpty ? "There is nothing more." : $"Passages {page.First} to {page.First + page.Passages.Length - 1}";
    }

    /// <summary>What the bot has to say about the passages, such as where sources contradict each other; with the lead, before them.</summary>
    public static IReadOnlyList<string> NotesOf(AnswerPage page) => page.IsFirst ? [.. page.Answer.Notes.Where(note => Shown.Clean(note).Trim().Length > 0)] : [];

    /// <summary>What helps when nothing was found.</summary>
    public static IReadOnlyList<string> HelpOf(Answer answer)
    {
        if (answer.NothingFound is not { } nothing)
            return [];

        List<string> lines = [];
        if (!nothing.NearestTopics.IsEmpty)
            lines.Add($"Nearest topics: {Shown.Cut(string.Join(", ", nothing.NearestTopics), MostNote)}");
        lines.Add("Know an article about it? Write: submit, then its link.");
        return lines;
    }

    public static string FooterOf(Answer answer) => answer is { Answered: true, IndependentSources: > 0 }
        ? $"{Wording.Sources(answer.IndependentSources)}; {Wording.Footer(answer.AsOf)}"
        : Wording.Footer(answer.AsOf);

    /// <summary>A short lead is bold; of a longer text only the first line is.</summary>
    internal static RichTextBlock Lead(string words)
    {
        var lead = Shown.Cut(words, MostLead);
        if (lead.Length == 0)
            lead = "Here is what was found.";
        var end = lead.IndexOf('\n');
        if (end < 0)
            return new RichTextBlock(new RichTextSection([new TextRun(lead, lead.Length <= 400 ? RunStyle.Strong : null)]));

        return new RichTextBlock(new RichTextSection([.. Runs((lead[..end], RunStyle.Strong), (lead[end..], null))]));
    }

    private static IEnumerable<RichTextRun> Runs(params (string Text, RunStyle? Style)[] pieces) =>
        pieces.Where(piece => piece.Text.Length > 0).Select(piece => new TextRun(piece.Text, piece.Style));

    private static List<Button> Buttons(AnswerPage page, Visibility visibility)
    {
        List<Button> buttons = [];
        if (page.HasMore)
            buttons.Add(new Button("More", ButtonIds.More, page.Id));
        if (!page.Passages.IsEmpty)
            buttons.Add(new Button("Context", ButtonIds.Context, page.Id));
        buttons.Add(new Button("Ask more", ButtonIds.AskMore, page.Id));
        if (visibility is Visibility.Private && page.Answer.Answered)
            buttons.Add(new Button("Share to channel", ButtonIds.Share, page.Id, "primary"));
        buttons.Add(new Button("Delete", ButtonIds.Delete, page.Id));
        return buttons;
    }
}
