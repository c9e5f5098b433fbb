using System.Collections.Immutable;
using NewsBot.Answers;

namespace NewsBot.Questions;

/// <summary>Reads a question that leans on the one before it.</summary>
internal static class FollowUp
{
    private static readonly string[] Openings = ["and ", "what about ", "how about ", "but "];
    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase) { "he", "she", "it", "they", "him", "her", "them", "his", "their", "that", "this", "there", "those", "these" };

    public static NewsQuery Merge(NewsQuery last, NewsQuery query, string text)
    {
        text = text.Trim();
        if (query.Kind != AnswerKind.Passages || text.StartsWith('/'))
            return query;
        if (Openings.FirstOrDefault(opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) is not null)
            return Replace(last, query);
        if (query.Words.IsEmpty)
            return AskOtherwise(last, query);
        return LeansOnPronoun(text) ? query with { Words = Join(last.Words, query.Words) } : query;
    }

    /// <summary>"and Assange?": the same question about someone or something else.</summary>
    private static NewsQuery Replace(NewsQuery last, NewsQuery query)
    {
        if (query.Words.IsEmpty)
            return AskOtherwise(last, query);
        var words = string.Join(' ', query.Words.Select(word => word.Text));
        if (last.Speaker is not null)
            return last with { Speaker = words };
        var lastNames = last.Words.Any(word => word.IsName);
        if (last.Words.IsEmpty || !lastNames && last.Kind == AnswerKind.Who)
            return last with { Kind = AnswerKind.Passages, Stances = [], Words = [.. query.Words, .. last.CueLemma is { } cue ? [new QueryWord(cue)] : ImmutableArray<QueryWord>.Empty, .. last.Words] };
        return last with { Words = [.. last.Words.Where(word => !word.IsName), .. query.Words], Wanted = query.Wanted == Wanted.Anything ? last.Wanted : query.Wanted };
    }

    /// <summary>"when?", "where?", "who?": another thing about the same.</summary>
    private static NewsQuery AskOtherwise(NewsQuery last, NewsQuery query) =>
        query.Wanted == Wanted.Anything ? query : last with { Kind = AnswerKind.Passages, Wanted = query.Wanted, Stances = [], Facet = null };

    private static bool LeansOnPronoun(string text)
    {
        var words = QuestionWords.Of(text);
        return words.Count <= 8 && words.Any(span => Pronouns.Contains(span.Of(text)));
    }

    private static ImmutableArray<QueryWord> Join(ImmutableArray<QueryWord> last, ImmutableArray<QueryWord> words) =>
        [.. words, .. last.Where(word => !words.Any(other => other.Text.Equals(word.Text, StringComparison.OrdinalIgnoreCase))).Select(word => word with { Weight = word.Weight * 0.7 })];
}
