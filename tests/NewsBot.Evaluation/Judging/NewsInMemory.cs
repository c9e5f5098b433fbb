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
internal sealed class NewsInMemory
{
    private readonly PassageSchema _schema = new();
    private readonly DirectoryReader _reader;

    public NewsInMemory(IEnumerable<Article> articles, IFactExtractor extractor)
    {
        var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(NewsAnalyzer.Version, _schema.Analyzer) { Similarity = _schema.Similarity, RAMBufferSizeMB = 128 }))
        {
            Parallel.ForEach(articles, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, article =>
            {
                var analyzed = new AnalyzedArticle(article, article.Id, extractor.Extract(article.Text, article.Published?.Day));
                writer.UpdateDocuments(PassageSchema.ArticleTerm(article.Id), _schema.DocumentsOf(analyzed));
            });
        }

        _reader = DirectoryReader.Open(directory);
    }

    /// <summary>As the program searches them.</summary>
    public IPassageIndex Index => With(_schema.Similarity);

    /// <summary>As they are found when words are weighed otherwise.</summary>
    public IPassageIndex With(PassageSimilarity similarity) => new PassageIndex(new Searchers(new IndexSearcher(_reader) { Similarity = similarity }), _schema);

    private sealed class Searchers(IndexSearcher searcher) : ISearcherSource
    {
        public IndexProgress Progress { get; } = new(0, 0, CatchingUp: false);

        public SearcherLease Lease() => new(searcher, static _ => { });
    }
}
