using NewsBot.Conversations;

namespace NewsBot.SlackChat.Asking;

/// <summary>Lets so many answers be composed at the same time; the others wait, first come first served.</summary>
/// <remarks>Thread-safe. Hundreds of channels may have something to answer; acknowledging the next mention must still find a thread at once.</remarks>
internal sealed class ComposingTurns : IDisposable
{
    private readonly SemaphoreSlim _free;

    public ComposingTurns(SlackOptions options)
    {
        var workers = PoolThreads.LeaveBeside(options.Workers);
        _free = new SemaphoreSlim(workers, workers);
    }

    public async Task<T> InTurnAsync<T>(Func<Task<T>> compose, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        try
        {
            return await compose();
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
