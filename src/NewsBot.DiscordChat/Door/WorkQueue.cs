using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Conversations;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.Door;

/// <summary>Work that follows an acknowledgement. Much of it is under way at a time, since it waits for the record and the network most of
/// the while; how many answers are composed at a time is for <see cref="AnswerPages"/> to say.</summary>
/// <remarks>Thread-safe and bounded, in what waits and in what is under way.</remarks>
internal sealed class WorkQueue : IAsyncDisposable
{
    private const int MostUnderWay = 512;

    /// <summary>For work that is told to stop to notice it.</summary>
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(0.5);

    private readonly Channel<Work> _waiting = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SemaphoreSlim _underWay = new(MostUnderWay);
    private readonly CancellationTokenSource _abandoned = new();
    private readonly CancellationToken _stop;
    private readonly ConcurrentQueue<DiscordEvent> _undone = new();
    private readonly Task _beginning;
    private readonly ILogger<WorkQueue> _logger;
    private readonly int _most;
    private int _uncomposed;

    public WorkQueue(IOptions<DiscordOptions> options, ILogger<WorkQueue> logger)
    {
        (_logger, _stop) = (logger, _abandoned.Token);
        _most = options.Value.MostWaiting;
        _beginning = Task.Run(BeginAsync);
    }

    /// <summary>False when too much waits already.</summary>
    public bool TryAdd(Work work)
    {
        if (Interlocked.Increment(ref _uncomposed) <= _most && _waiting.Writer.TryWrite(work))
            return true;

        Interlocked.Decrement(ref _uncomposed);
        return false;
    }

    /// <summary>Whether a further piece of work would find a place.</summary>
    public bool HasRoom => Volatile.Read(ref _uncomposed) < _most;

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
        await _beginning.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _abandoned.Dispose();
    }

    private async Task AllDoneAsync()
    {
        await _beginning;
        for (var n = 0; n < MostUnderWay; n++)
            await _underWay.WaitAsync();
    }

    private async Task BeginAsync()
    {
        await foreach (var work in _waiting.Reader.ReadAllAsync())
        {
            await _underWay.WaitAsync();
            _ = Task.Run(() => DoAsync(work));
        }
    }

    private async Task DoAsync(Work work)
    {
        try
        {
            var delivery = await ComposeAsync(work);
            Interlocked.Decrement(ref _uncomposed);
            if (delivery is not null)
                await DeliverAsync(work, delivery);
        }
        finally
        {
            _underWay.Release();
        }
    }

    /// <summary>Null when the bot stopped before it was done.</summary>
    private async Task<Delivery?> ComposeAsync(Work work)
    {
        try
        {
            _stop.ThrowIfCancellationRequested();
            return await work.Compose(_stop);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
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
            var sent = await delivery(_stop);
            if (!sent.Done)
                _logger.NotDelivered(work.Name, sent.Outcome, sent.Detail);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            _undone.Enqueue(work.For);
        }
        catch (Exception failure)
        {
            _logger.WorkFailed(work.Name, failure);
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
