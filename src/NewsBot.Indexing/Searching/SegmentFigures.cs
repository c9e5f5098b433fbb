using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsBot.Indexing.Schema;

namespace NewsBot.Indexing.Searching;

/// <summary>What one segment holds, deleted documents left out, each article under the community that alone may see it ("" for everyone's).</summary>
internal sealed record SegmentFigures(IReadOnlyDictionary<string, HeldArticles> OfCommunities)
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
        var held = new Dictionary<string, HeldArticles>();
        var communities = CommunitiesIn(segment);
        var (counts, days, dated) = (segment.GetNumericDocValues(NewsFields.FactCount), segment.GetNumericDocValues(NewsFields.Day), segment.GetDocsWithField(NewsFields.Day));
        foreach (var (document, passages) in ArticlesOf(segment))
        {
            var day = days is not null && dated.Get(document) ? (int)days.Get(document) : PublicationDays.Undated;
            var community = communities.GetValueOrDefault(document, "");
            held[community] = held.GetValueOrDefault(community, HeldArticles.None) + new HeldArticles(1, passages, counts?.Get(document) ?? 0, day);
        }

        return new SegmentFigures(held);
    }

    /// <summary>The community of each document that not everyone may see.</summary>
    private static Dictionary<int, string> CommunitiesIn(AtomicReader segment)
    {
        var found = new Dictionary<int, string>();
        if (segment.GetTerms(NewsFields.Community) is not { } communities)
            return found;
        foreach (var term in communities)
        {
            var (community, documents) = (term.Term.Utf8ToString(), term.Docs(null, null, DocsFlags.NONE));
            while (documents.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
                found[document] = community;
        }

        return found;
    }

    /// <summary>Each article's document, and how many passages stand before it in its block.</summary>
    private static IEnumerable<(int Document, int Passages)> ArticlesOf(AtomicReader segment)
    {
        var articles = segment.GetTermDocsEnum(new Term(NewsFields.Kind, PassageSchema.ArticleKind));
        if (articles is null)
            yield break;
        var (live, last) = (segment.LiveDocs, -1);
        while (articles.NextDoc() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
        {
            if (live is null || live.Get(document))
                yield return (document, document - last - 1);
            last = document;
        }
    }
}
