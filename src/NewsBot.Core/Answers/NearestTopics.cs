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
        var topics = catalog.For(query.Asker, names => names.Topics).ToList();
        return topics.Where(topic => query.Words.Any(word => Shares(topic, word.Text))).Concat(topics).Distinct().Take(most);
    }

    private static bool Shares(string topic, string word)
    {
        var beginning = word.Length > SharedLetters ? word[..SharedLetters] : word;
        return topic.Split(' ').Any(part => part.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }
}
