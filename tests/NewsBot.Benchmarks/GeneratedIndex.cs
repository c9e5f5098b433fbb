using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Answers;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Benchmarks;

/// <summary>Generated news in an index on disk, with the answerer over it and Lucene's plain search beside it.</summary>
internal sealed class GeneratedIndex : ISearcherSource, IDisposable
{
    private static readonly DateTimeOffset AskedAt = new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("newsbot-benchmark");
    private readonly FSDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly PassageSchema _schema = new();
    private readonly ServiceProvider _services;
    private readonly IAnswerer _answerer;

    public GeneratedIndex(GeneratedNews news, int passages)
    {
        _directory = FSDirectory.Open(_folder);
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(NewsAnalyzer.Version, _schema.Analyzer) { Similarity = _schema.Similarity, RAMBufferSizeMB = 128 }))
        {
            Parallel.ForEach(news.Articles(passages), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
                article => writer.AddDocuments(_schema.DocumentsOf(article)));
            writer.Commit();
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = _schema.Similarity };
        _services = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<IPassageIndex>(new PassageIndex(this, _schema))
            .AddAnswers()
            .BuildServiceProvider();
        _answerer = _services.GetRequiredService<IAnswerer>();
    }

    public IndexProgress Progress { get; } = new(0, 0, CatchingUp: false);

    public long BytesOnDisk => _folder.EnumerateFiles().Sum(file => file.Length);

    public SearcherLease Lease() => new(_searcher, static _ => { });

    public async Task<Answer> AskAsync(string question) =>
        await _answerer.AnswerAsync(new Question { Text = question, AskedAt = AskedAt, Limit = 5 }, CancellationToken.None);

    /// <summary>Lucene's own top ten passages for the same words.</summary>
    public int SearchPlainly(string question)
    {
        var words = new BooleanQuery();
        foreach (var word in QuestionReader.Read(new Question { Text = question, AskedAt = AskedAt }, PublisherNames.None, []).Words)
        {
            var text = AnalyzedText.Of(_schema.Analyzer, word.Text);
            for (var i = 0; i < text.Count; i++)
                words.Add(new TermQuery(new Term(NewsFields.Passage, text.Stem(i))), Occur.SHOULD);
        }

        return _searcher.Search(words, 10).TotalHits;
    }

    public void Dispose()
    {
        _services.Dispose();
        _reader.Dispose();
        _directory.Dispose();
        _folder.Delete(recursive: true);
    }
}
