using NewsBot.Language;

namespace NewsBot.Facts;

/// <summary>Every inflected form of the cues' verbs.</summary>
internal static class CueForms
{
    public static Dictionary<string, CueEntry> Of(IReadOnlyList<CueEntry> entries)
    {
        var byLemma = entries.ToDictionary(entry => entry.Lemma, StringComparer.Ordinal);
        var forms = new Dictionary<string, CueEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, verb) in Lexicon.Default.Verbs)
            if (byLemma.TryGetValue(verb, out var entry))
                forms[word] = entry;
        foreach (var entry in entries)
            forms[entry.Lemma] = entry;
        return forms;
    }
}
