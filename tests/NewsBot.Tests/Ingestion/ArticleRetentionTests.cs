using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Ingestion;
using NewsBot.Supervision;
using NewsBot.Tests.Storage;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion;

public sealed class ArticleRetentionTests : IDisposable
{
    /// <summary>More than go in one step.</summary>
    private const int Old = 600;

    private static readonly TimeSpan KeepFor = TimeSpan.FromDays(30);

    private readonly TestFolder _folder = new();
    private readonly FakeTimeProvider _time = new(Some.Noon);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Retention_TimeIsOver_LetsGoAtTheStartAndEveryHour()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path, time: _time);
        await record.Articles.StoreAsync(Some.Articles(Old, "old"), Cancellation);
        _time.Advance(TimeSpan.FromMinutes(30));
        await record.Articles.StoreAsync([Some.Article("young")], Cancellation);
        _time.Advance(KeepFor);

        var board = new ComponentBoard(_time);
        using var retention = Retention(record, board, KeepFor);
        await retention.StartAsync(Cancellation);
        await HoldsAsync(record, 1);
        _time.Advance(TimeSpan.FromHours(1));
        await HoldsAsync(record, 0);

        Assert.Equal((ComponentState.Running, "articles are kept for 30 days"), Assert.Single(board.Components.Select(part => (part.State, part.Detail))));
        await retention.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Retention_NoTimeSet_KeepsEverythingAndSaysSo()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path, time: _time);
        await record.Articles.StoreAsync([Some.Article()], Cancellation);
        _time.Advance(TimeSpan.FromDays(36_500));

        var board = new ComponentBoard(_time);
        using var retention = Retention(record, board, keepFor: null);
        await retention.StartAsync(Cancellation);
        await retention.ExecuteTask!;

        Assert.Equal(ComponentState.Off, Assert.Single(board.Components).State);
        await HoldsAsync(record, 1);
    }

    private ArticleRetention Retention(OpenRecord record, ComponentBoard board, TimeSpan? keepFor) =>
        new(record.Articles, Options.Create(new IngestionOptions { KeepFor = keepFor }), board, _time, NullLogger<ArticleRetention>.Instance);

    private static async Task HoldsAsync(OpenRecord record, long articles)
    {
        for (var tries = 0; (await record.Articles.StatusAsync(Cancellation)).Articles != articles; tries++)
        {
            Assert.True(tries < 3_000, "The articles did not go within thirty seconds.");
            await Task.Delay(10, Cancellation);
        }
    }
}
