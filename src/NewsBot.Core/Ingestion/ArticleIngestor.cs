using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.State;
using NewsBot.Supervision;

namespace NewsBot.Ingestion;

/// <summary>The one way into the record.</summary>
/// <remarks>Thread-safe. Waiting articles are stored together, in the order they came; a receipt is given only once its article is kept.
/// Callers wait while <see cref="MostWaiting"/> articles are on their way, so memory stays bounded.</remarks>
public sealed class ArticleIngestor : IAsyncDisposable
{
    /// <summary>The record's name on the board.</summary>
    public const string Record = "record";

    public const int MostWaiting = 256;

    /// <summary>A batch ends when its texts reach this many characters.</summary>
    private const int MostCharacters = 4_000_000;

    /// <summary>How often a record that failed is tried, while nobody offers it anything.</summary>
    private static readonly TimeSpan BetweenProbes = TimeSpan.FromSeconds(5);

    private readonly IArticleStore _store;
    private readonly IngestionOptions _options;
    private readonly ComponentBoard _board;
    private readonly TimeProvider _time;
    private readonly ILogger<ArticleIngestor> _logger;
    private readonly Channel<Offer> _offers = Channel.CreateBounded<Offer>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Task _storing;

    private bool _failed;

    public ArticleIngestor(IArticleStore store, IOptions<IngestionOptions> options, ComponentBoard board, TimeProvider time, ILogger<ArticleIngestor> logger)
    {
        _store = store;
        _options = options.Value;
        _board = board;
        _time = time;
        _logger = logger;
        _storing = Task.Run(StoreAllAsync);
    }

    /// <summary>Stores an article. A record that cannot take it just now gives a receipt that says so; nothing else throws.</summary>
    public async Task<IngestReceipt> AddAsync(Article article, CancellationToken cancellation)
    {
        var offer = new Offer(article, _time);
        if (Fault(article) is { } fault)
            return offer.Settle(IngestReceipt.Refused(article.Id ?? "", fault));

        await _offers.Writer.WriteAsync(offer, cancellation);
        return await offer.Receipt.WaitAsync(cancellation);
    }

    /// <summary>Takes articles out of every later answer, after all that was added before.</summary>
    public async Task<IngestReceipt> WithdrawAsync(string articleId, CancellationToken cancellation)
    {
        var offer = new Offer(articleId, _time);
        await _offers.Writer.WriteAsync(offer, cancellation);
        return await offer.Receipt.WaitAsync(cancellation);
    }

    /// <summary>Stores what still waits, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _offers.Writer.TryComplete();
        await _storing;
    }

    private static string? Fault(Article article) =>
        string.IsNullOrWhiteSpace(article.Id) ? "an article needs an id"
        : string.IsNullOrWhiteSpace(article.Text) && string.IsNullOrWhiteSpace(article.Title) ? $"article {article.Id} has neither title nor text"
        : null;

    private async Task StoreAllAsync()
    {
        var batch = new List<Offer>();
        while (await MoreAsync())
        {
            var characters = 0;
            while (batch.Count < _options.Batch && characters < MostCharacters && _offers.Reader.TryRead(out var offer))
            {
                // A withdrawal ends its batch, so that the order of the offers is the order in the record.
                batch.Add(offer);
                characters += offer.Article?.Text.Length ?? MostCharacters;
            }

            await StoreAsync(batch);
            batch.Clear();
        }
    }

    private async Task<bool> MoreAsync()
    {
        var more = _offers.Reader.WaitToReadAsync().AsTask();
        while (_failed && !more.IsCompleted)
        {
            await Task.WhenAny(more, Task.Delay(BetweenProbes, _time));
            if (!more.IsCompleted)
                await ProbeAsync();
        }

        return await more;
    }

    private async Task ProbeAsync()
    {
        try
        {
            await _store.ProbeAsync(CancellationToken.None);
            Recovered();
        }
        catch (Exception failure)
        {
            Failed(failure);
        }
    }

    private async Task StoreAsync(List<Offer> batch)
    {
        using var activity = IngestionTelemetry.Storing(batch.Count);
        try
        {
            var articles = batch.Select(offer => offer.Article).OfType<Article>().ToList();
            var receipts = articles.Count > 0 ? await _store.StoreAsync(articles, CancellationToken.None) : [];
            for (var i = 0; i < receipts.Count; i++)
                batch[i].Settle(receipts[i]);
            if (batch[^1].Article is null)
                await WithdrawAsync(batch[^1]);
            Recovered();
        }
        catch (Exception failure)
        {
            Failed(failure);
            foreach (var offer in batch)
                offer.Settle(IngestReceipt.NotStored(offer.ArticleId, ProblemOf(failure)));
        }
    }

    private async Task WithdrawAsync(Offer offer)
    {
        var withdrawn = await _store.WithdrawAsync([offer.ArticleId], CancellationToken.None);
        var last = await _store.LastSequenceAsync(CancellationToken.None);
        offer.Settle(new IngestReceipt(offer.ArticleId, withdrawn > 0 ? IngestOutcome.Withdrawn : IngestOutcome.Unchanged, last));
    }

    private void Recovered()
    {
        if (_failed)
            _logger.RecordRecovered();
        _failed = false;
        _board.Report(Record, ComponentState.Running, "open");
    }

    private void Failed(Exception failure)
    {
        if (!_failed && failure is RecordUnavailableException reason)
            _logger.RecordUnavailable(reason);
        else if (!_failed)
            _logger.RecordFailed(failure);
        _failed = true;
        _board.Report(Record, ComponentState.Degraded, ProblemOf(failure));
    }

    private static string ProblemOf(Exception failure) =>
        failure is RecordUnavailableException ? failure.Message : $"The record failed ({failure.GetType().Name}); the log says more.";

    private sealed class Offer(string articleId, TimeProvider time)
    {
        private readonly TaskCompletionSource<IngestReceipt> _receipt = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly long _offeredAt = time.GetTimestamp();

        public Offer(Article article, TimeProvider time)
            : this(article.Id, time) => Article = article;

        /// <summary>Null for a withdrawal.</summary>
        public Article? Article { get; }

        public string ArticleId { get; } = articleId;

        public Task<IngestReceipt> Receipt => _receipt.Task;

        /// <summary>The first receipt stands.</summary>
        public IngestReceipt Settle(IngestReceipt receipt)
        {
            if (_receipt.TrySetResult(receipt))
                IngestionTelemetry.Count(receipt, time.GetElapsedTime(_offeredAt));
            return receipt;
        }
    }
}
