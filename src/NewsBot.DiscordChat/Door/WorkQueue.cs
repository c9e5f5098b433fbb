using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Conversations;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.Door;

/// <summary>Work that follows an acknowledgement: composed by a few workers, then delivered without keeping a worker waiting for the network.</summary>
/// <remarks>Thread-safe and bounded, in what waits and in what is on its way.</remarks>
internal sealed class WorkQueue : IAsyncDisposable
{
    private const int MostOnTheirWay = 512;

    /// <summary>For work that is told to stop to notice it.</summary>
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(0.5);

    private readonly Channel<Work> _waiting;
    private readonly SemaphoreSlim _onTheirWay = new(MostOnTheirWay);
    private readonly CancellationTokenSource _abandoned = new();
    private readonly ConcurrentQueue<DiscordEvent> _undone = new();
    private readonly Task[] _workers;
    private readonly ILogger<WorkQueue> _logger;
    private readonly int _most;

    public WorkQueue(IOptions<DiscordOptions> options, ILogger<WorkQueue> logger)
    {
        _logger = logger;
        _most = options.Value.MostWaiting;
        _waiting = Channel.CreateBounded<Work>(new BoundedChannelOptions(_most) { FullMode = BoundedChannelFullMode.Wait });
        _workers = [.. Enumerable.Range(0, PoolThreads.LeaveBeside(options.Value.Workers)).Select(_ => Task.Run(WorkAsync))];
    }

    /// <summary>False when too much waits already.</summary>
    public bool TryAdd(Work work) => _waiting.Writer.TryWrite(work);

    /// <summary>Whether a further piece of work would find a place.</summary>
    public bool HasRoom => _waiting.Reader.Count < _most;

    /// <summary>Takes nothing more, and finishes what is there within <paramref name="patience"/>.</summary>
    /// <returns>What was not done, by the event it followed.</returns>
    public async Task<IReadOnlyList<DiscordEvent>> FinishAsync(TimeSpan patience, TimeProvider time)
    {
        _waiting.Writer.TryComplete();
        var all = AllDoneAsync();
        if (await Task.WhenAny(all, Task.Delay(patience, time)) != all)
        {
            await _abandoned.CancelAsync();
            await Task.WhenAny(all, Task.Delay(LastMoment, time));
        }

        return [.. _undone];
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _abandoned.CancelAsync();
        await Task.WhenAll(_workers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _abandoned.Dispose();
    }

    private async Task AllDoneAsync()
    {
        await Task.WhenAll(_workers);
        for (var n = 0; n < MostOnTheirWay; n++)
            await _onTheirWay.WaitAsync();
    }

    private async Task WorkAsync()
    {
        await foreach (var work in _waiting.Reader.ReadAllAsync())
        {
            if (await ComposeAsync(work) is not { } delivery)
                continue;

            await _onTheirWay.WaitAsync();
            _ = DeliverAsync(work, delivery);
        }
    }

    /// <summary>Null when the bot stopped before it was done.</summary>
    private async Task<Delivery?> ComposeAsync(Work work)
    {
        try
        {
            _abandoned.Token.ThrowIfCancellationRequested();
            return await work.Compose(_abandoned.Token);
        }
        catch (OperationCanceledException) when (_abandoned.IsCancellationRequested)
        {
            _undone.Enqueue(work.For);
            return null;
        }
        catch (Exception failure)
        {
            _logger.WorkFailed(work.Name, failure);
            return work.Apologize;
        }
    }

    private async Task DeliverAsync(Work work, Delivery delivery)
    {
        try
        {
            var sent = await delivery(_abandoned.Token);
            if (!sent.Done)
                _logger.NotDelivered(work.Name, sent.Outcome, sent.Detail);
        }
        catch (OperationCanceledException) when (_abandoned.IsCancellationRequested)
        {
            _undone.Enqueue(work.For);
        }
        catch (Exception failure)
        {
            _logger.WorkFailed(work.Name, failure);
        }
        finally
        {
            _onTheirWay.Release();
        }
    }
}

/// <summary>Sends what was composed.</summary>
internal delegate Task<Sent> Delivery(CancellationToken cancellation);

/// <summary>One piece of work.</summary>
/// <param name="Name">For the log: "/who", "a mention".</param>
/// <param name="For">The event it follows.</param>
/// <param name="Compose">Makes what is to be sent.</param>
/// <param name="Apologize">Sent instead when composing failed.</param>
internal sealed record Work(string Name, DiscordEvent For, Func<CancellationToken, Task<Delivery>> Compose, Delivery Apologize);
