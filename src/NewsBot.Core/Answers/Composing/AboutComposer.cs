using System.Reflection;

namespace NewsBot.Answers.Composing;

/// <summary>Says what is indexed, how fresh, and which version answers.</summary>
internal sealed class AboutComposer : IComposer
{
    private static readonly string Version =
        typeof(AboutComposer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public Answer Compose(Inquiry inquiry)
    {
        var held = inquiry.Held;
        var newest = held.Newest is { } date ? $" The newest is of {Dates.Written(date.Day)}." : "";
        var catchingUp = inquiry.Status.CatchingUp ? " The index is being brought up to date." : "";
        var lead = $"NewsBot {Version}: {AnswerMaker.Counted(held.Articles, "article")} from {AnswerMaker.Counted(held.Publishers, "publisher")}, "
            + $"{AnswerMaker.Counted(held.Passages, "passage")}, {AnswerMaker.Counted(held.Facts, "fact")}.{newest}{catchingUp}";
        return AnswerMaker.Answered(inquiry, AnswerKind.About, lead, [], 1);
    }
}
