namespace NewsBot.Facts;

/// <summary>The ways a cue goes on, by the names the data file gives them.</summary>
/// <remarks>A preposition is a frame of its own name ("about", "for").</remarks>
internal static class Frames
{
    public const string Quote = "quote";
    public const string That = "that";
    public const string Clause = "clause";
    public const string Question = "wh";
    public const string Infinitive = "to";
    public const string Object = "object";
    public const string Gerund = "ing";
    public const string Passive = "passive";
    public const string ToObject = "to-object";

    /// <summary>Not content: the verb can name whom it tells ("told reporters that").</summary>
    public const string Hearer = "hearer";

    /// <summary>All that a data file may use.</summary>
    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        Quote, That, Clause, Question, Infinitive, Object, Gerund, Passive, ToObject, Hearer,
        "about", "of", "for", "on", "against", "with", "at", "as", "from", "in", "over", "into", "by",
    };
}
