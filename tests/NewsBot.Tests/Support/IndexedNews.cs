using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;
using NewsBot.Ingestion;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Tests.Support;

/// <summary>Articles with their facts in an index in memory, and the answers over it.</summary>
internal sealed class IndexedNews : ISearcherSource, IDisposable
{
    private static readonly DateTimeOffset AskedAt = new(2024, 5, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly ServiceProvider _services;

    public IndexedNews(TimeProvider? time, params Article[] articles)
    {
        var schema = new PassageSchema();
        _services = new ServiceCollection()
            .AddSingleton(time ?? TimeProvider.System)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<IPassageIndex>(new PassageIndex(this, schema))
            .AddFacts()
            .AddSingleton<ArticleAnalyzer>()
            .AddAnswers()
            .BuildServiceProvider();
        var analyzer = _services.GetRequiredService<ArticleAnalyzer>();
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(NewsAnalyzer.Version, schema.Analyzer) { Similarity = schema.Similarity }))
        {
            foreach (var article in articles)
            {
                var story = article.Author == "Wire" ? "wire" : article.Id;
                writer.UpdateDocuments(PassageSchema.ArticleTerm(article.Id), schema.DocumentsOf(analyzer.Analyze(new ArticleChange(0, article.Id, article, story))));
            }
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = schema.Similarity };
    }

    public IndexedNews(params Article[] articles)
        : this(null, articles)
    {
    }

    public IndexProgress Progress { get; } = new(0, 0, CatchingUp: false);

    public IPassageIndex Index => _services.GetRequiredService<IPassageIndex>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ISuggestions Suggestions => _services.GetRequiredService<ISuggestions>();

    public SearcherLease Lease() => new(_searcher, static _ => { });

    public async Task<Answer> AskAsync(string text, Audience asker = default, string? conversation = null, bool explain = false) =>
        await _services.GetRequiredService<IAnswerer>().AnswerAsync(
            new Question { Text = text, AskedAt = AskedAt, Asker = asker, Conversation = conversation, Explain = explain }, CancellationToken.None);

    public void Dispose()
    {
        _services.Dispose();
        _reader.Dispose();
        _directory.Dispose();
    }
}
