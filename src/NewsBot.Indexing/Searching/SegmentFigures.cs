using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsBot.Indexing.Schema;

namespace NewsBot.Indexing.Searching;

/// <summary>What one segment holds, deleted documents left out.</summary>
/// <param name="Newest">Days since 1970-01-01; <see cref="PublicationDays.Undated"/> where no article has a date.</param>
internal sealed record SegmentFigures(long Articles, long Facts, int Newest)
{
    /// <summary>Counts each segment once for each number of deleted documents: segments only ever lose documents.</summary>
    /// <remarks>Thread-safe.</remarks>
    internal sealed class Memory
    {
        private readonly ConditionalWeakTable<object, Counted> _ofSegments = [];

        public SegmentFigures Of(AtomicReader segment)
        {
            if (_ofSegments.TryGetValue(segment.CoreCacheKey, out var known) && known.Documents == segment.NumDocs)
                return known.Figures;
            var figures = Count(segment);
            _ofSegments.AddOrUpdate(segment.CoreCacheKey, new Counted(segment.NumDocs, figures));
            return figures;
        }

        private sealed record Counted(int Documents, SegmentFigures Figures);
    }

    private static SegmentFigures Count(AtomicReader segment)
    {
        var (articles, facts, newest) = (0L, 0L, PublicationDays.Undated);
        var (counts, days, dated) = (segment.GetNumericDocValues(NewsFields.FactCount), segment.GetNumericDocValues(NewsFields.Day), segment.GetDocsWithField(NewsFields.Day));
        foreach (var document in ArticlesOf(segment))
        {
            articles++;
            facts += counts?.Get(document) ?? 0;
            if (days is not null && dated.Get(document))
                newest = Math.Max(newest, (int)days.Get(document));
        }

        return new SegmentFigures(articles, facts, newest);
    }

    private static IEnumerable<int> ArticlesOf(AtomicReader segment)
    {
        var articles = segment.GetTermDocsEnum(new Term(NewsFields.Kind, PassageSchema.ArticleKind));
        if (articles is null)
            yield break;
        var live = segment.LiveDocs;
        while (articles.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
        {
            if (live is null || live.Get(document))
                yield return document;
        }
    }
}
