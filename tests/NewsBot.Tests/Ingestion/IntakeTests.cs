using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Tests.Indexing;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion;

public sealed class IntakeTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Take_EverythingASourceSays_CountsEachAndTellsInOrder()
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        var steps = new List<IntakeStep>();
        var keptAt = 0;
        var summary = await newsroom.Get<Intake>().TakeAsync(
            Events(
                new SourceEvent.Found(Some.Article("a")),
                new SourceEvent.Found(Some.Article("b")),
                new SourceEvent.Found(Some.Article("a", title: "A second edition")),
                new SourceEvent.Found(Some.Article("b")),
                new SourceEvent.Unreadable("news.jsonl, line 5", "no title"),
                new SourceEvent.Found(Some.Article("empty", title: " ", text: " ")),
                new SourceEvent.Withdrawn("b"),
                new SourceEvent.Checkpoint(_ =>
                {
                    keptAt = steps.Count;
                    return Task.CompletedTask;
                })),
            steps.Add,
            Cancellation);

        Assert.Equal(new IntakeSummary { Stored = 2, Replaced = 1, Unchanged = 1, Withdrawn = 1, Skipped = 2, LastSequence = 4 }, summary);
        Assert.Equal(7, keptAt);
        Assert.Equal(["a", "b", "a", "b", "empty", "b"], steps.OfType<IntakeStep.Taken>().Select(step => step.Receipt.ArticleId));
        Assert.Equal(["a"], await newsroom.Record.IdsOfSourceAsync("command", Cancellation));
    }

    [Fact]
    public async Task Take_ManyArticles_KeepsTheirOrderInTheRecord()
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        var taken = new List<IngestReceipt>();
        var events = Events([.. Some.Articles(700).Select(article => new SourceEvent.Found(article))]);
        var summary = await newsroom.Get<Intake>().TakeAsync(events, step => taken.Add(((IntakeStep.Taken)step).Receipt), Cancellation);

        Assert.Equal(700, summary.Stored);
        Assert.Equal(Enumerable.Range(1, 700).Select(n => (long)n), taken.Select(receipt => receipt.Sequence));
    }

    [Fact]
    public async Task Take_CheckpointThatTakesLong_HoldsNothingUpThatComesAfterIt()
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        var isNextStored = new TaskCompletionSource();
        var order = new List<string>();
        var summary = await newsroom.Get<Intake>().TakeAsync(
            EventsThen(
                () => isNextStored.TrySetResult(),
                new SourceEvent.Found(Some.Article("a")),
                new SourceEvent.Checkpoint(async _ =>
                {
                    await isNextStored.Task.WaitAsync(Cancellation);
                    order.Add("first checkpoint");
                }),
                new SourceEvent.Found(Some.Article("b")),
                new SourceEvent.Checkpoint(_ =>
                {
                    order.Add("second checkpoint");
                    return Task.CompletedTask;
                })),
            step => order.Add(((IntakeStep.Taken)step).Receipt.ArticleId),
            Cancellation);

        Assert.Equal(2, summary.Stored);
        Assert.Equal(["a", "first checkpoint", "b", "second checkpoint"], order);
    }

    [Fact]
    public async Task Take_CheckpointThatFails_EndsWithItsFailure()
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => newsroom.Get<Intake>().TakeAsync(
            Events([new SourceEvent.Checkpoint(_ => throw new InvalidOperationException("no room")), .. Some.Articles(700).Select(article => new SourceEvent.Found(article))]),
            null,
            Cancellation));
        Assert.Equal("no room", failure.Message);
    }

    [Fact]
    public async Task Add_WithoutIdOrWords_IsRefusedForGood()
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        Article[] faulty = [Some.Article(" "), Some.Article("x", title: "", text: "\n ")];
        foreach (var article in faulty)
            Assert.Equal(IngestOutcome.Refused, (await newsroom.Ingestor.AddAsync(article, Cancellation)).Outcome);
    }

    [Fact]
    public async Task Add_OnlyTitleOrOnlyText_IsStored()
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        await newsroom.AddAsync(Some.Article("title", text: ""), Some.Article("text", title: ""));
        Assert.Equal(2, newsroom.Status.Articles);
    }

    [Fact]
    public async Task Dispose_WithArticlesOnTheirWay_StoresThemFirst()
    {
        Task<IngestReceipt>[] receipts;
        await using (var newsroom = await OpenNewsroom.AtAsync(_folder.Path))
        {
            receipts = [.. Some.Articles(100).Select(article => newsroom.Ingestor.AddAsync(article, Cancellation))];
            await newsroom.Ingestor.DisposeAsync();
        }

        Assert.All(await Task.WhenAll(receipts), receipt => Assert.Equal(IngestOutcome.Stored, receipt.Outcome));
    }

    private static async IAsyncEnumerable<SourceEvent> EventsThen(Action done, params SourceEvent[] events)
    {
        await foreach (var happening in Events(events))
            yield return happening;
        done();
    }

    private static async IAsyncEnumerable<SourceEvent> Events(params SourceEvent[] events)
    {
        foreach (var happening in events)
        {
            await Task.Yield();
            yield return happening;
        }
    }
}
