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

    private readonly Channel<Work> _waiting;
    private readonly SemaphoreSlim _onTheirWay = new(MostOnTheirWay);
    private readonly CancellationTokenSource _abandoned = new();
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
    public async Task FinishAsync(TimeSpan patience, TimeProvider time)
    {
        _waiting.Writer.TryComplete();
        try
        {
            await Task.WhenAll(_workers).WaitAsync(patience, time);
            for (var n = 0; n < MostOnTheirWay; n++)
                await _onTheirWay.WaitAsync(_abandoned.Token).WaitAsync(patience, time);
        }
        catch (TimeoutException)
        {
            _logger.WorkAbandoned(_waiting.Reader.Count);
            await _abandoned.CancelAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _abandoned.CancelAsync();
        await Task.WhenAll(_workers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _abandoned.Dispose();
    }

    private async Task WorkAsync()
    {
        await foreach (var work in _waiting.Reader.ReadAllAsync())
        {
            if (_abandoned.IsCancellationRequested)
                return;

            var delivery = await ComposeAsync(work);
            await _onTheirWay.WaitAsync();
            _ = DeliverAsync(work, delivery);
        }
    }

    private async Task<Delivery> ComposeAsync(Work work)
    {
        try
        {
            return await work.Compose(_abandoned.Token);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            _logger.WorkFailed(work.Name, failure);
            return work.Apologize;
        }
        catch (OperationCanceledException)
        {
            return static _ => Task.FromResult(new Sent(SendOutcome.Unavailable, Detail: "the bot is stopping"));
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
/// <param name="Compose">Makes what is to be sent.</param>
/// <param name="Apologize">Sent instead when composing failed.</param>
internal sealed record Work(string Name, Func<CancellationToken, Task<Delivery>> Compose, Delivery Apologize);
