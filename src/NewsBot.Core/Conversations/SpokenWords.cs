namespace NewsBot.Conversations;

/// <summary>What someone wants who wrote to the bot in words: a question, unless the first word says otherwise.</summary>
/// <param name="Verb">In lower case, without its slash; "admin" and "submit" are the only ones that are no question.</param>
/// <param name="Rest">The words after it.</param>
public readonly record struct SpokenWords(string Verb, string Rest)
{
    public const string Admin = "admin";
    public const string Submit = "submit";

    /// <param name="words">Plain text, already out of the platform's encoding.</param>
    public static SpokenWords Of(string words)
    {
        var blank = words.IndexOf(' ', StringComparison.Ordinal);
        var verb = (blank < 0 ? words : words[..blank]).TrimStart('/').ToLowerInvariant();
        return new SpokenWords(verb, blank < 0 ? "" : words[(blank + 1)..].Trim());
    }
}
