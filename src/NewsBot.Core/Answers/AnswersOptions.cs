namespace NewsBot.Answers;

/// <summary>How answers are chosen.</summary>
public sealed class AnswersOptions
{
    public const string Section = "Answers";

    /// <summary>The confidence below which a question is declined.</summary>
    /// <value>0 (answer everything) to 1; the default keeps the figures of docs/answers.md.</value>
    public double Threshold { get; set; } = 0.35;

    /// <summary>How many articles the rerankers look at.</summary>
    /// <value>10 to 200; more finds a little more and takes longer.</value>
    public int Candidates { get; set; } = 40;

    /// <summary>How long a conversation's last question is remembered, so that "and Assange?" can follow it.</summary>
    /// <value>Zero (not at all) to an hour.</value>
    public TimeSpan FollowUp { get; set; } = TimeSpan.FromMinutes(10);
}
