using NewsBot.SlackChat;
using NewsBot.SlackChat.Client;
using NewsBot.SlackChat.Connection;
using SlackNet;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace NewsBot.SlackSdk;

/// <summary>Keeps a group of SlackNet's sockets open, and has the next one open before it lets one go.</summary>
internal sealed class SlackNetSockets(Library library, SocketTuning tuning, TimeProvider time, ILogger logger) : IEventSource
{
    /// <summary>Slack allows an app ten sockets; two groups of more than five would pass that.</summary>
    private const int MostForOverlap = 5;

    /// <summary>A group without a socket for this long is given up for a fresh one.</summary>
    private static readonly TimeSpan LostPatience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private volatile SocketGroup? _current;
    private volatile string? _refusal;
    private bool _started;
    private bool _isDisposed;

    public SlackHealth Health
    {
        get
        {
            if (_refusal is { } refusal)
                return new SlackHealth(SlackState.Refused, 0, refusal);
            if (!_started || _stop.IsCancellationRequested)
                return new SlackHealth(SlackState.Off);
            return _current is { IsConnected: true } ? new SlackHealth(SlackState.Connected, tuning.Connections) : new SlackHealth(SlackState.Connecting, 0, "no socket is open; trying again");
        }
    }

    public async Task<SlackStart?> StartAsync(ISlackListener listener, CancellationToken cancellation)
    {
        _started = true;
        _current = await ConnectAsync(listener, cancellation);
        if (_current is null)
            return new SlackStart(null, "refused", _refusal);

        _running = Task.Run(() => KeepAsync(listener, _stop.Token), CancellationToken.None);
        return null;
    }

    public async Task StopAsync(CancellationToken cancellation)
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Interlocked.Exchange(ref _current, null)?.Dispose();
    }

    /// <remarks>May be called again: a container that knows the connection under two names disposes it twice.</remarks>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;

        await StopAsync(CancellationToken.None);
        _stop.Dispose();
    }

    private async Task KeepAsync(ISlackListener listener, CancellationToken stopping)
    {
        while (_current is { } group)
        {
            if (await WaitUntilDueAsync(group, stopping) is LinkEnd.Disabled)
            {
                Refuse("link_disabled");
                return;
            }

            if (tuning.Connections > MostForOverlap)
                group.Dispose();
            _current = await ConnectAsync(listener, stopping);
            await RetireAsync(group, stopping);
        }
    }

    private async Task<LinkEnd> WaitUntilDueAsync(SocketGroup group, CancellationToken stopping)
    {
        var connectedAt = time.GetTimestamp();
        while (!group.Due.IsCompleted && time.GetElapsedTime(connectedAt) < LostPatience)
        {
            await Task.WhenAny(group.Due, Task.Delay(LookEvery, time, stopping));
            stopping.ThrowIfCancellationRequested();
            if (group.IsConnected)
                connectedAt = time.GetTimestamp();
        }

        return group.Due.IsCompleted ? await group.Due : LinkEnd.Ended;
    }

    /// <summary>Lets a replaced group listen a little longer, for what Slack had sent its way already.</summary>
    private async Task RetireAsync(SocketGroup group, CancellationToken stopping)
    {
        await Task.Delay(tuning.Overlap, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        group.Dispose();
    }

    /// <summary>Tries until a group is connected; null when Slack refuses for good.</summary>
    private async Task<SocketGroup?> ConnectAsync(ISlackListener listener, CancellationToken cancellation)
    {
        for (var failures = 1; ; failures++)
        {
            var group = new SocketGroup(library.NewSockets(), listener, logger);
            try
            {
                await group.ConnectAsync(tuning, ConnectPatience, time, cancellation);
                return group;
            }
            catch (SlackException refusal) when (AuthTroubles.IsFinal(refusal.ErrorCode))
            {
                group.Dispose();
                Refuse(refusal.ErrorCode, refusal.ErrorInfo.GetValueOrDefault("needed"));
                return null;
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                group.Dispose();
                var pause = (failure as SlackRateLimitException)?.RetryAfter ?? Backoff.After(failures, tuning.LongestPause);
                logger.SocketsNotOpened(failure is SlackException refusal ? refusal.ErrorCode : failure.GetType().Name, pause);
                await Task.Delay(pause, time, cancellation);
            }
            catch (OperationCanceledException)
            {
                group.Dispose();
                throw;
            }
        }
    }

    private void Refuse(string error, string? needed = null)
    {
        _refusal = AuthTroubles.Explain(SlackOptions.AppTokenName, error, needed);
        logger.Refused(_refusal);
        Interlocked.Exchange(ref _current, null)?.Dispose();
    }
}
