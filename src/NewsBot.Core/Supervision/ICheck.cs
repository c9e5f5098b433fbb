namespace NewsBot.Supervision;

/// <summary>Looks whether one part is set up rightly, for <c>newsbot check</c>: its settings, the shape of its tokens, whether its platform answers.</summary>
/// <remarks>Changes nothing. Findings hold no secret.</remarks>
public interface ICheck
{
    Task<IReadOnlyList<CheckFinding>> CheckAsync(CancellationToken cancellation);
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Subject">"Discord token".</param>
/// <param name="Verdict">Whether it is right.</param>
/// <param name="Text">What was seen, and for something wrong what to do.</param>
public sealed record CheckFinding(string Subject, CheckVerdict Verdict, string Text);

public enum CheckVerdict
{
    Right,

    /// <summary>Not configured; nothing to mend.</summary>
    Off,

    Wrong,
}
