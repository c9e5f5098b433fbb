using NewsBot.Language;

namespace NewsBot.Questions;

/// <summary>Reads what "how many" asks to be counted.</summary>
internal static class CountedThings
{
    private const int MostWords = 4;

    /// <summary>"classified documents" of "how many of the classified documents were found"; years in "how old is she"; empty in "how many died"; null where nothing is to be counted.</summary>
    /// <param name="words">The question's, in lower case.</param>
    public static string? Read(IReadOnlyList<string> words)
    {
        if (How(words, "old") >= 0)
            return "years";
        var at = How(words, "many");
        return at < 0 ? null : string.Join(' ', words.Skip(at + 2).SkipWhile(IsPassedOver).TakeWhile(IsPartOfName).Take(MostWords));
    }

    private static int How(IReadOnlyList<string> words, string much) =>
        Enumerable.Range(0, Math.Max(0, words.Count - 1)).FirstOrDefault(i => words[i] == "how" && words[i + 1] == much, -1);

    private static bool IsPassedOver(string word) => word is "of" or "the" or "these" or "those" or "his" or "her" or "their" or "its" or "more" or "other" or "different" or "total";

    private static bool IsPartOfName(string word) => !FunctionWords.Contains(word) && !WantedReader.IsAuxiliary(word) && !IsVerbAlone(word);

    private static bool IsVerbAlone(string word) => Lexicon.Default.Find(word) is { } entry && (entry.Uses & WordUse.Verb) != 0 && (entry.Uses & WordUse.NounToo) == 0;
}
