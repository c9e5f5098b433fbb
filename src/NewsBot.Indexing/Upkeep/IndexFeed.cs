using System.Runtime.CompilerServices;
using NewsBot.Ingestion;

namespace NewsBot.Indexing.Upkeep;

/// <summary>Brings changes of the record into an index: the one way for live articles, for catching up and for a rebuild.</summary>
internal sealed class IndexFeed(IArticleStore store, ArticleAnalyzer analyzer, int workers)
{
    /// <summary>Workers wait for each other at a page's end, so a page is long; and memory holds one page.</summary>
    private const int MostChanges = 200;
    private const int MostCharacters = 8_000_000;

    /// <summary>Writes every change after the last that the index holds; returns when there are no more.</summary>
    public async Task BringLevelAsync(OpenIndex index, CancellationToken cancellation)
    {
        var last = await store.LastSequenceAsync(cancellation);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation };
        await foreach (var page in PagesAsync(index.Applied, cancellation))
        {
            await Parallel.ForEachAsync(page, parallel, (change, _) =>
            {
                Apply(index, change);
                return ValueTask.CompletedTask;
            });
            index.NoteApplied(page[^1].Sequence);
        }

        index.NoteApplied(Math.Max(index.Applied, last));
    }

    private void Apply(OpenIndex index, ArticleChange change)
    {
        using var work = IndexTelemetry.Article();
        if (change.Article is null)
            index.Remove(change.ArticleId);
        else
            index.Write(analyzer.Analyze(change));
    }

    /// <summary>No article stands twice on a page, so the order within a page does not matter.</summary>
    private async IAsyncEnumerable<List<ArticleChange>> PagesAsync(long sequence, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (page, ids, characters) = (new List<ArticleChange>(), new HashSet<string>(StringComparer.Ordinal), 0);
        await foreach (var change in store.ReadChangesAsync(sequence, cancellation))
        {
            if (page.Count == MostChanges || characters >= MostCharacters || !ids.Add(change.ArticleId))
            {
                yield return page;
                (page, ids, characters) = ([], new HashSet<string>(StringComparer.Ordinal) { change.ArticleId }, 0);
            }

            page.Add(change);
            characters += change.Article?.Text.Length ?? 0;
        }

        if (page.Count > 0)
            yield return page;
    }
}
