using Lucene.Net.Index;
using NewsBot.Articles;
using NewsBot.Indexing.Schema;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Indexing.Searching;

/// <summary>What one state of the index holds, counted once for each state.</summary>
internal sealed record IndexFigures(long Articles, long Passages, long Facts, PublicationDate? Newest, PublisherNames Publishers, IReadOnlyCollection<string> Languages, Lazy<Catalog> Catalog)
{
    public static IndexFigures Of(IndexReader reader)
    {
        var (articles, facts, newest) = (0L, 0L, int.MinValue);
        foreach (var leaf in reader.Leaves)
        {
            var atomic = leaf.AtomicReader;
            var (counts, days, dated) = (atomic.GetNumericDocValues(NewsFields.FactCount), atomic.GetNumericDocValues(NewsFields.Day), atomic.GetDocsWithField(NewsFields.Day));
            foreach (var document in ArticlesOf(atomic))
            {
                articles++;
                facts += counts?.Get(document) ?? 0;
                if (days is not null && dated.Get(document))
                    newest = Math.Max(newest, (int)days.Get(document));
            }
        }

        PublicationDate? day = newest == int.MinValue ? null : PublicationDate.OfDay(PassageSchema.DayOf(newest));
        return new IndexFigures(articles, reader.NumDocs - articles, facts, day, new PublisherNames(Values(reader, NewsFields.Publisher)), [.. Values(reader, NewsFields.Language)], new Lazy<Catalog>(() => CatalogReader.Read(reader)));
    }

    private static IEnumerable<string> Values(IndexReader reader, string field)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
            yield break;
        foreach (var term in terms)
            yield return term.Term.Utf8ToString();
    }

    private static IEnumerable<int> ArticlesOf(AtomicReader reader)
    {
        var articles = reader.GetTermDocsEnum(new Term(NewsFields.Kind, PassageSchema.ArticleKind));
        if (articles is null)
            yield break;
        var live = reader.LiveDocs;
        while (articles.NextDoc() is var document && document != Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS)
        {
            if (live is null || live.Get(document))
                yield return document;
        }
    }
}
