using System.Reflection;

namespace NewsBot.Answers.Composing;

/// <summary>Says what is indexed, how fresh, and which version answers.</summary>
internal sealed class AboutComposer : IComposer
{
    private static readonly string Version =
        typeof(AboutComposer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public Answer Compose(Inquiry inquiry)
    {
        var status = inquiry.Status;
        var newest = status.Newest is { } date ? $" The newest is of {Dates.Written(date.Day)}." : "";
        var catchingUp = status.CatchingUp ? " The index is being brought up to date." : "";
        var lead = $"NewsBot {Version}: {AnswerMaker.Counted(status.Articles, "article")} from {AnswerMaker.Counted(inquiry.View.Publishers.Count, "publisher")}, "
            + $"{AnswerMaker.Counted(status.Passages, "passage")}, {AnswerMaker.Counted(status.Facts, "fact")}.{newest}{catchingUp}";
        return AnswerMaker.Answered(inquiry, AnswerKind.About, lead, [], 1);
    }
}
