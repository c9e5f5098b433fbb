namespace NewsBot.Administration;

/// <summary>What is said to whoever writes a command in a way that it cannot be read.</summary>
public static class Misuse
{
    /// <summary>The form that was begun ("feeds add" without an address); all of the verb's forms when it is none of them.</summary>
    /// <param name="verb">Whose first word was given.</param>
    /// <param name="words">What followed it.</param>
    public static DeskReply Of(IAdminVerb verb, IReadOnlyList<string> words)
    {
        var begun = verb.Usage.Where(form => words.Count > 0 && form.Split(' ')[1].Equals(words[0], StringComparison.OrdinalIgnoreCase)).ToList();
        return new DeskReply(Done: false, begun is [var one] ? $"Write \"{one}\"." : $"Write one of \"{string.Join("\", \"", verb.Usage)}\".");
    }
}
