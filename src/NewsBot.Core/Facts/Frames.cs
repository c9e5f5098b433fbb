namespace NewsBot.Facts;

/// <summary>The ways a cue goes on, by the names the data file gives them.</summary>
/// <remarks>A preposition is a frame of its own name ("about", "for").</remarks>
internal static class Frames
{
    public const string Quote = "quote";
    /// <summary>A clause that stands before: "the dam will hold, she said".</summary>
    public const string Before = "before";

    public const string That = "that";
    public const string Clause = "clause";
    public const string Question = "wh";
    public const string Infinitive = "to";
    public const string Object = "object";
    public const string Gerund = "ing";
    public const string Passive = "passive";
    public const string ToObject = "to-object";

    /// <summary>A noun and what hangs on it: "his claim that".</summary>
    public const string Noun = "noun";

    /// <summary>A speaker's name and a colon before what was said.</summary>
    public const string Label = "label";

    /// <summary>Not content: the subject is part of what is thought, not its speaker ("it seems to work").</summary>
    public const string Raising = "raising";

    /// <summary>Not content: the verb can name whom it tells ("told reporters that").</summary>
    public const string Hearer = "hearer";

    /// <summary>Not content: the verb also keeps something from someone ("denied him bail").</summary>
    public const string Withheld = "withheld";

    /// <summary>All that a data file may use.</summary>
    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        Quote, Before, That, Clause, Question, Infinitive, Object, Gerund, Passive, ToObject, Noun, Label, Hearer, Raising, Withheld,
        "about", "of", "for", "on", "against", "with", "at", "as", "from", "in", "over", "into", "by",
    };
}
