using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;
using NewsBot.Indexing.Upkeep;
using NewsBot.Ingestion;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Indexing.Upkeep;

public sealed class IngestionRehearsalTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Play_ArticlesInTheIndex_LeavesRecordIndexAndFiguresAlone()
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        await newsroom.AddAsync(Article("talks"), Article("harvest"));
        await newsroom.AddAsync(Article("storm"));
        await newsroom.Record.WithdrawAsync(["storm"], Cancellation);
        await newsroom.LevelAsync();
        var (record, index) = (await newsroom.Record.StatusAsync(Cancellation), newsroom.Status);

        using var figures = new FiguresOfThisTest();
        newsroom.Get<IIngestionRehearsal>().Play(Cancellation);

        Assert.Empty(figures.Counted);
        Assert.Equal(record, await newsroom.Record.StatusAsync(Cancellation));
        Assert.Equal((index.Articles, index.Passages, index.LastSequence), (newsroom.Status.Articles, newsroom.Status.Passages, newsroom.Status.LastSequence));
        Assert.Equal((1, 1, 0), (newsroom.Count("talks"), newsroom.Count("harvest"), newsroom.Count("storm")));
    }

    [Fact]
    public async Task Play_EmptyIndex_DoesNothing()
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);

        newsroom.Get<IIngestionRehearsal>().Play(Cancellation);

        Assert.Equal(0, newsroom.Status.Articles);
    }

    [Fact]
    public async Task Play_Cancelled_Ends()
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        await newsroom.AddAsync(Article("talks"));

        Assert.ThrowsAny<OperationCanceledException>(() => newsroom.Get<IIngestionRehearsal>().Play(new CancellationToken(canceled: true)));
    }

    [Fact]
    public void TakeIn_OneArticleAgainAndAgain_HoldsItOnceInFewSegments()
    {
        using var index = new PassingIndex(new PassageSchema(), bufferMegabytes: 16);
        for (var n = 0; n < 40; n++)
            index.TakeIn(new AnalyzedArticle(Article("talks"), "talks", TextFacts.None));

        using var lease = index.Lease();
        Assert.Equal(1, new PassageIndex(index, new PassageSchema()).Status.Articles);
        Assert.InRange(lease.Searcher.IndexReader.Leaves.Count, 1, 8);
    }

    private static Article Article(string id) => Some.News(id, $"Report of the {id}", null, new DateOnly(2024, 5, 14), $"The envoy spoke of the {id} at length.");

    /// <summary>What the program measures on behalf of whoever made this; other tests run meanwhile.</summary>
    private sealed class FiguresOfThisTest : IDisposable
    {
        private readonly AsyncLocal<bool> _mine = new() { Value = true };
        private readonly MeterListener _listener = new();

        public FiguresOfThisTest()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name.StartsWith("NewsBot", StringComparison.Ordinal))
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => Note(instrument));
            _listener.SetMeasurementEventCallback<long>((instrument, _, _, _) => Note(instrument));
            _listener.Start();
        }

        public ConcurrentQueue<string> Counted { get; } = [];

        public void Dispose() => _listener.Dispose();

        private void Note(Instrument instrument)
        {
            if (_mine.Value)
                Counted.Enqueue(instrument.Name);
        }
    }
}
