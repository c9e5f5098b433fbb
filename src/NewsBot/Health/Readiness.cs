using NewsBot.Hosting.Json;
using NewsBot.Ingestion;
using NewsBot.Retrieval;
using NewsBot.Supervision;

namespace NewsBot.Hosting.Health;

/// <summary>Whether the bot can answer: the record and the index are open. A broken feed or platform is told, but does not make it unready.</summary>
internal sealed class Readiness(IArticleStore store, IPassageIndex index, ComponentBoard board, ILogger<Readiness> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<ReadinessJson> LookAsync(CancellationToken cancellation)
    {
        var reasons = new List<string>();
        await TryAsync("record", reasons, () => store.StatusAsync(cancellation).WaitAsync(Patience, cancellation));
        await TryAsync("index", reasons, () => Task.FromResult(index.Status));
        reasons.AddRange(board.Components
            .Where(part => part is { Name: "record" or "index", State: ComponentState.Degraded })
            .Select(part => $"{part.Name}: {part.Detail}"));
        return new ReadinessJson(reasons.Count == 0, [.. reasons.Distinct()], [.. board.Components.Select(PartJson.Of)]);
    }

    private async Task TryAsync<T>(string part, List<string> reasons, Func<Task<T>> look)
    {
        try
        {
            await look();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.NotReady(part, failure);
            reasons.Add($"{part}: does not answer ({failure.GetType().Name}); the log says why");
        }
    }
}
