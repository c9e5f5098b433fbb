using NewsBot.Language.Recognition;
using NewsBot.Language;

namespace NewsBot.Questions;

/// <summary>Tells which of the articles' languages a question is asked in.</summary>
/// <remarks>A question has few words, so only the languages that could answer it are weighed against each other and English.</remarks>
internal static class QuestionLanguage
{
    private const double FewestHits = 2;

    /// <returns>"en", one of <paramref name="present"/>, or null when that is not sure or there is nothing to tell apart.</returns>
    public static string? Of(string text, IReadOnlyCollection<string> present)
    {
        if (present.Count == 0)
            return null;
        if (ScriptLanguage.Of(text) is { Length: > 0 } script)
            return present.Contains(script) ? script : null;

        var ranked = LanguageRecognizer.SmallWordsIn(text).Hits.Where(hit => present.Contains(hit.Key)).ToDictionary();
        ranked[LanguageCode.English] = WordSpans.Of(text).Count(word => FunctionWords.Contains(word.In(text)));
        var best = ranked.MaxBy(hit => hit.Value);
        return best.Value >= FewestHits && ranked.All(hit => hit.Key == best.Key || hit.Value < best.Value) ? best.Key : null;
    }
}
