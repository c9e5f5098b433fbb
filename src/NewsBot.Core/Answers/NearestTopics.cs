using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Answers;

/// <summary>What the index reports on, close to a question where anything is.</summary>
internal static class NearestTopics
{
    private const int SharedLetters = 5;

    /// <summary>Topics that share a word's beginning with the question, then the most reported.</summary>
    public static IEnumerable<string> Of(Catalog catalog, NewsQuery query, int most)
    {
        List<string> beginnings = [.. query.Words.Select(word => word.Text[..Math.Min(word.Text.Length, SharedLetters)]).Distinct(StringComparer.OrdinalIgnoreCase)];
        return catalog.TopicsWith(query.Asker, beginnings).Concat(catalog.For(query.Asker, names => names.Topics)).Distinct().Take(most);
    }
}
