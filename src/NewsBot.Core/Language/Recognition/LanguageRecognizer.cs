using System.Collections.Frozen;
using System.Globalization;

namespace NewsBot.Language.Recognition;

/// <summary>Tells a text's language by its script and by the small words that every sentence of a language needs.</summary>
/// <remarks>Pure and thread-safe. News have hundreds of such words, so a few dozen a language suffice; a text too short or too mixed
/// to tell has none.</remarks>
public static class LanguageRecognizer
{
    private const int WordsRead = 600;
    private const int FewestHits = 3;
    private const double LeastShare = 0.08;
    private const double LeastLead = 1.15;

    private static readonly FrozenDictionary<string, string[]> LanguagesOf = SmallWords.All
        .SelectMany(language => language.Words.Split(' ').Select(word => (word, language.Code)))
        .GroupBy(pair => pair.word, pair => pair.Code)
        .ToFrozenDictionary(word => word.Key, word => word.Distinct().ToArray(), StringComparer.Ordinal);

    /// <returns>The ISO 639-1 code; null when that is not sure.</returns>
    public static string? Recognize(string title, string text)
    {
        var sample = text.Length > 0 ? text : title;
        return ScriptLanguage.Of(sample) switch
        {
            { Length: > 0 } code => code,
            _ => BySmallWords(sample) ?? BySmallWords($"{title} {sample}"),
        };
    }

    /// <summary>How much the small words of a text speak for each language, and how many words were read.</summary>
    /// <remarks>A word that several languages share says less about each.</remarks>
    internal static (Dictionary<string, double> Hits, int Words) SmallWordsIn(string text)
    {
        var hits = new Dictionary<string, double>(StringComparer.Ordinal);
        var lookup = LanguagesOf.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[16];
        var words = 0;
        foreach (var range in Split(text))
        {
            if (words == WordsRead)
                break;
            words++;
            var word = text.AsSpan(range);
            if (word.Length > lower.Length || word.ToLower(lower, CultureInfo.InvariantCulture) < 0 || !lookup.TryGetValue(lower[..word.Length], out var languages))
                continue;
            foreach (var language in languages)
                hits[language] = hits.GetValueOrDefault(language) + (1.0 / Math.Sqrt(languages.Length));
        }

        return (hits, words);
    }

    private static string? BySmallWords(string text)
    {
        var (hits, words) = SmallWordsIn(text);
        var ranked = hits.OrderByDescending(hit => hit.Value).Take(2).ToList();
        var isSure = ranked.Count > 0 && ranked[0].Value >= FewestHits && ranked[0].Value >= LeastShare * words
            && (ranked.Count == 1 || ranked[0].Value >= LeastLead * ranked[1].Value);
        return isSure ? ranked[0].Key : null;
    }

    private static IEnumerable<Range> Split(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark);
            if (isLetter && start < 0)
            {
                start = i;
            }
            else if (!isLetter && start >= 0)
            {
                yield return start..i;
                start = -1;
            }
        }
    }
}
