using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Supervision;

namespace NewsBot.Ingestion;

/// <summary>Lets go of articles whose time is over, once an hour.</summary>
internal sealed class ArticleRetention(
    IArticleStore store, IOptions<IngestionOptions> options, ComponentBoard board, TimeProvider time, ILogger<ArticleRetention> logger)
    : SupervisedService("retention", board, time, logger)
{
    private const int AtATime = 500;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task RunAsync(CancellationToken stopping)
    {
        if (options.Value.KeepFor is not { } keepFor)
        {
            Board.Report(Name, ComponentState.Off, "articles are kept for ever; set Articles:KeepFor to change that");
            return;
        }

        using var timer = new PeriodicTimer(Interval, Time);
        do
        {
            await LetGoAsync(keepFor, stopping);
            Board.Report(Name, ComponentState.Running, $"articles are kept for {keepFor.TotalDays:0.#} days");
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    internal async Task<int> LetGoAsync(TimeSpan keepFor, CancellationToken cancellation)
    {
        var before = Time.GetUtcNow() - keepFor;
        var (gone, step) = (0, 0);
        do
        {
            step = await store.ExpireAsync(before, AtATime, cancellation);
            gone += step;
        }
        while (step == AtATime);

        IngestionTelemetry.CountExpired(gone);
        if (gone > 0)
            logger.Expired(gone, keepFor);
        return gone;
    }
}
