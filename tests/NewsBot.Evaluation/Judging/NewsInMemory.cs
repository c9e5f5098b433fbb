using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;
using NewsBot.Ingestion;
using NewsBot.Retrieval;

namespace NewsBot.Evaluation.Judging;

/// <summary>Articles in an index of their own, in memory.</summary>
internal sealed class NewsInMemory : ISearcherSource
{
    private readonly IndexSearcher _searcher;

    private NewsInMemory(IndexSearcher searcher) => _searcher = searcher;

    public IndexProgress Progress { get; } = new(0, 0, CatchingUp: false);

    public static IPassageIndex Index(IEnumerable<Article> articles, IFactExtractor extractor)
    {
        var schema = new PassageSchema();
        var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(NewsAnalyzer.Version, schema.Analyzer) { Similarity = schema.Similarity, RAMBufferSizeMB = 128 }))
        {
            Parallel.ForEach(articles, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, article =>
            {
                var analyzed = new AnalyzedArticle(article, article.Id, extractor.Extract(article.Text, article.Published?.Day));
                writer.UpdateDocuments(PassageSchema.ArticleTerm(article.Id), schema.DocumentsOf(analyzed));
            });
        }

        return new PassageIndex(new NewsInMemory(new IndexSearcher(DirectoryReader.Open(directory)) { Similarity = schema.Similarity }), schema);
    }

    public SearcherLease Lease() => new(_searcher, static _ => { });
}
