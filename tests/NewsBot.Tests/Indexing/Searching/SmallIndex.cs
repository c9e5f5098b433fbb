using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;

namespace NewsBot.Tests.Indexing.Searching;

/// <summary>An index in memory, its documents made by the test; what is searched in it is searched as the program does.</summary>
internal sealed class SmallIndex : IDisposable
{
    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly SegmentMemory _memory = new();
    private readonly PassageSchema _schema = new();

    /// <param name="segments">The documents of each segment.</param>
    /// <param name="deleted">A term of those that are deleted afterwards.</param>
    public SmallIndex(IEnumerable<IEnumerable<Document>> segments, Term? deleted = null)
    {
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(NewsAnalyzer.Version, _schema.Analyzer) { MergePolicy = NoMergePolicy.COMPOUND_FILES, Similarity = _schema.Similarity }))
        {
            foreach (var documents in segments)
            {
                writer.AddDocuments(documents);
                writer.Commit();
            }

            if (deleted is not null)
                writer.DeleteDocuments(deleted);
        }

        _reader = DirectoryReader.Open(_directory);
        Searcher = new IndexSearcher(_reader) { Similarity = _schema.Similarity };
    }

    public IndexSearcher Searcher { get; }

    public ScoreDoc[] Best(WordSearch search, int most) => new BestFirst(Searcher, Terms, _memory).Search(search, most);

    public ScoreDoc[] Newest(WordSearch search, int most) => new NewestFirst(Searcher, Terms, _memory).Search(search, most);

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private FoundTerms Terms => new(Searcher, _memory.Places);
}
