using Lucene.Net.Search;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Indexing;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;
using NewsBot.Indexing.Upkeep;
using NewsBot.Ingestion;
using NewsBot.Language;
using NewsBot.Retrieval;
using NewsBot.State;
using NewsBot.Storage;
using NewsBot.Supervision;

namespace NewsBot.Tests.Indexing;

/// <summary>Record and index over one data folder, as a process of its own would hold them.</summary>
internal sealed class OpenNewsroom : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenNewsroom(ServiceProvider services) => _services = services;

    public IArticleStore Record => Get<IArticleStore>();

    public ArticleIngestor Ingestor => Get<ArticleIngestor>();

    public IIndexUpkeep Index => Get<IIndexUpkeep>();

    public IndexStatus Status => Get<IPassageIndex>().Status;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <param name="folder">The data folder.</param>
    /// <param name="access">Reading or writing.</param>
    /// <param name="open">In the place of the plain file system; null for that.</param>
    /// <param name="configure">The index's options.</param>
    public static async Task<OpenNewsroom> AtAsync(
        string folder, DataFolderAccess access = DataFolderAccess.Write, DirectoryOpener? open = null, Action<IndexingOptions>? configure = null)
    {
        var services = new ServiceCollection().AddLogging();
        if (open is not null)
            services.AddSingleton(open);
        services.AddSingleton<IFactExtractor, Paragraphs>();
        services.AddStorage(options => options.Folder = folder);
        services.AddIngestion();
        services.AddNewsIndexing(options =>
        {
            options.Folder = Path.Combine(folder, "index");
            configure?.Invoke(options);
        });
        var newsroom = new OpenNewsroom(services.BuildServiceProvider());
        var opening = await newsroom.Get<Newsroom>().OpenAsync(access, TestContext.Current.CancellationToken);
        Assert.Null(opening.Problem);
        return newsroom;
    }

    /// <summary>Stores articles and waits until they can be found.</summary>
    public async Task AddAsync(params Article[] articles)
    {
        var receipts = await Task.WhenAll(articles.Select(article => Ingestor.AddAsync(article, TestContext.Current.CancellationToken)));
        Assert.All(receipts, receipt => Assert.Null(receipt.Problem));
        await LevelAsync();
    }

    public Task LevelAsync() => Get<Newsroom>().WaitUntilLevelAsync(null, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>How many times an article stands in the index, as a question would find it.</summary>
    public int Count(string articleId)
    {
        using var lease = Get<ISearcherSource>().Lease();
        var query = new BooleanQuery
        {
            { new TermQuery(PassageSchema.ArticleTerm(articleId)), Occur.MUST },
            { new TermQuery(new Lucene.Net.Index.Term(NewsFields.Kind, PassageSchema.ArticleKind)), Occur.MUST },
        };
        return lease.Searcher.Search(query, 10).TotalHits;
    }

    public ComponentStatus? Part(string name) => Get<ComponentBoard>().Components.FirstOrDefault(part => part.Name == name);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Sentences are paragraphs; nobody says anything.</summary>
    private sealed class Paragraphs : IFactExtractor
    {
        public TextFacts Extract(string text, DateOnly? published)
        {
            var (sentences, start) = (new List<TextSpan>(), 0);
            foreach (var paragraph in text.Split("\n\n"))
            {
                if (paragraph.Length > 0)
                    sentences.Add(new TextSpan(start, paragraph.Length));
                start += paragraph.Length + 2;
            }

            return new TextFacts([], [], [.. sentences]);
        }
    }
}
