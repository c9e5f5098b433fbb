using Microsoft.Extensions.Logging;
using NewsBot.Access;
using NewsBot.Ingestion;

namespace NewsBot.Administration;

/// <summary>"reindex": makes the index again in the background, while questions are answered from the present one.</summary>
internal sealed class ReindexVerb(IIndexUpkeep index, ILogger<ReindexVerb> logger) : IAdminVerb
{
    private int _running;

    public string Name => "reindex";

    public IReadOnlyList<string> Usage { get; } = ["reindex"];

    public Permission Needs => Permission.Reindex;

    public Task<DeskReply> RunAsync(IReadOnlyList<string> words, Actor actor, CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref _running, 1) == 1)
            return Task.FromResult(new DeskReply(Done: false, "The index is being made again already."));

        _ = Task.Run(RebuildAsync, CancellationToken.None);
        return Task.FromResult(new DeskReply(Done: true, "The index is being made again; questions are answered from the present one meanwhile."));
    }

    private async Task RebuildAsync()
    {
        try
        {
            await index.RebuildAsync(progress: null, CancellationToken.None);
        }
        catch (Exception failure)
        {
            logger.CommandFailed(Name, failure);
        }
        finally
        {
            Volatile.Write(ref _running, 0);
        }
    }
}
