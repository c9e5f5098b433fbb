using Microsoft.Extensions.Options;
using NewsBot.Answers;
using NewsBot.Indexing.Schema;
using NewsBot.Ingestion;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Indexing.Upkeep;

/// <summary>Reads the newest articles of the index again and writes them into an index in memory, which is thrown away.</summary>
/// <remarks>From the index, for the record counts how often it is read.</remarks>
internal sealed class IngestionRehearsal(IPassageIndex index, ArticleAnalyzer analyzer, PassageSchema schema, IOptions<IndexingOptions> options, TimeProvider time)
    : IIngestionRehearsal
{
    private const int MostArticles = 64;

    /// <summary>How often each is taken in: enough for the runtime to compile for speed, and soon over in a small index.</summary>
    private const int MostRounds = 8;

    /// <summary>Of a text, in characters: a book would take all the time that there is.</summary>
    private const int LongestText = 20_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    public void Play(CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var newest = Newest();
        if (newest.Count == 0)
            return;

        using var passing = new PassingIndex(schema, options.Value.BufferMegabytes);
        foreach (var change in Enumerable.Repeat(newest, MostRounds).SelectMany(round => round))
        {
            cancellation.ThrowIfCancellationRequested();
            if (time.GetElapsedTime(began) > Longest)
                return;
            passing.TakeIn(analyzer.Analyze(change));
        }
    }

    private List<ArticleChange> Newest()
    {
        using var view = index.Open();
        return [.. view.Search(new NewsQuery { Kind = AnswerKind.Latest, Asked = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), About = [] }, MostArticles).Candidates
            .Select(view.Load)
            .Where(held => held.Article.Text.Length <= LongestText)
            .Select(held => new ArticleChange(0, held.Article.Id, held.Article, held.StoryId))];
    }
}
