namespace NewsBot.Sources.Drafts;

/// <summary>A draft, or why there is none; exactly one of the two is null.</summary>
/// <param name="Part">Which part of its file or feed it is ("line 3", "item 2"); null when it is the whole.</param>
internal readonly record struct Drafted(Draft? Draft, string? Problem, string? Part = null)
{
    public static Drafted Of(Draft draft, string? part = null) => new(draft, null, part);

    public static Drafted Not(string problem, string? part = null) => new(null, problem, part);
}
