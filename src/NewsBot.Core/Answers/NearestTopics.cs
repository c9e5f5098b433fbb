using System.Collections.Immutable;
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
        var topics = catalog.For(query.Asker, names => names.Topics);
        return topics.Where(topic => SharesAny(topic, query.Words)).Concat(topics).Distinct().Take(most);
    }

    private static bool SharesAny(string topic, ImmutableArray<QueryWord> words)
    {
        foreach (var word in words)
        {
            if (Shares(topic, word.Text))
                return true;
        }

        return false;
    }

    private static bool Shares(string topic, string word)
    {
        var beginning = word.AsSpan(0, Math.Min(word.Length, SharedLetters));
        foreach (var part in topic.AsSpan().Split(' '))
        {
            if (topic.AsSpan(part).StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
