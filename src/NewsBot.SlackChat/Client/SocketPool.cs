using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Client;

/// <summary>Keeps the wanted number of sockets open, each replaced before Slack lets go of it.</summary>
/// <remarks>Slack sends an event to any one of an app's sockets, so one that is being replaced costs nothing while another is open.</remarks>
internal sealed class SocketPool(Func<CancellationToken, Task<WebOutcome>> openSocket, SocketTuning tuning, TimeProvider time, ILogger logger) : IEventSource
{
    private readonly ConcurrentDictionary<SocketLink, bool> _open = new();
    private readonly ConcurrentDictionary<Task, bool> _leaving = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _slots = Task.CompletedTask;
    private volatile string? _refusal;
    private bool _started;
    private int _disposed;

    public SlackHealth Health
    {
        get
        {
            if (_refusal is { } refusal)
                return new SlackHealth(SlackState.Refused, 0, refusal);
            if (!_started || _stop.IsCancellationRequested)
                return new SlackHealth(SlackState.Off);

            var sockets = _open.Count;
            return sockets > 0 ? new SlackHealth(SlackState.Connected, sockets) : new SlackHealth(SlackState.Connecting, 0, "no socket is open; trying again");
        }
    }

    public async Task<SlackStart?> StartAsync(ISlackListener listener, CancellationToken cancellation)
    {
        _started = true;
        var first = await ConnectAsync(listener, failures: 0, cancellation);
        if (first is null)
            return new SlackStart(null, "refused", _refusal);

        _slots = Task.WhenAll(Enumerable.Range(0, tuning.Connections)
            .Select(slot => Task.Run(() => RunSlotAsync(slot, slot == 0 ? first : null, listener, _stop.Token), CancellationToken.None)));
        return null;
    }

    public async Task StopAsync(CancellationToken cancellation)
    {
        await _stop.CancelAsync();
        await _slots.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll([.. _open.Keys.Select(link => link.CloseAsync()), .. _leaving.Keys]).WaitAsync(cancellation);
    }

    /// <summary>Disposing twice is harmless: more than one service may hold the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;

        await StopAsync(CancellationToken.None);
        _stop.Dispose();
    }

    private async Task RunSlotAsync(int slot, SocketLink? first, ISlackListener listener, CancellationToken stopping)
    {
        if (first is null)
            await Task.Delay(tuning.Stagger * slot, time, stopping);

        var failures = 0;
        var link = first ?? await ConnectAsync(listener, failures, stopping);
        while (link is not null)
        {
            var end = await WaitUntilDueAsync(slot, link, stopping);
            if (end is LinkEnd.Disabled)
            {
                await RefuseAsync(AuthTroubles.Explain(SlackOptions.AppTokenName, "link_disabled"));
                return;
            }
            SlackTelemetry.Platform.Reconnects(end is LinkEnd.Due ? "due" : "ended");
            failures = link.Age < tuning.Settled ? failures + 1 : 0;

            // The replacement is open before the old one goes.
            var next = await ConnectAsync(listener, failures, stopping);
            LetGo(link);
            link = next;
        }
    }

    private async Task<LinkEnd> WaitUntilDueAsync(int slot, SocketLink link, CancellationToken stopping)
    {
        if (link.Lifetime is not { } lifetime)
            return await link.Due.WaitAsync(stopping);

        var left = tuning.ReplaceAfter(slot, lifetime) - link.Age;
        if (left <= TimeSpan.Zero)
            return LinkEnd.Due;
        try
        {
            return await link.Due.WaitAsync(left, time, stopping);
        }
        catch (TimeoutException)
        {
            return LinkEnd.Due;
        }
    }

    /// <summary>Tries until a socket is open; null when Slack refuses for good.</summary>
    private async Task<SocketLink?> ConnectAsync(ISlackListener listener, int failures, CancellationToken cancellation)
    {
        for (; ; failures++)
        {
            if (failures > 0)
                await Task.Delay(Backoff.After(failures, tuning.LongestPause), time, cancellation);

            var opened = await openSocket(cancellation);
            if (AuthTroubles.IsFinal(opened.Error))
            {
                await RefuseAsync(AuthTroubles.Explain(SlackOptions.AppTokenName, opened.Error!, opened.Needed));
                return null;
            }
            if (opened.RetryAfter is { } pause)
                await Task.Delay(pause, time, cancellation);
            if (!Uri.TryCreate(opened.Reply?.Url, UriKind.Absolute, out var ticket))
                continue;
            if (await SocketLink.OpenAsync(ticket, listener, tuning, time, logger, cancellation) is not { } link)
                continue;

            Watch(link);
            return link;
        }
    }

    private void Watch(SocketLink link)
    {
        _open.TryAdd(link, true);
        SlackTelemetry.Platform.Opened();
        logger.SocketOpened(_open.Count);
        _ = link.Ended.ContinueWith(_ => Unwatch(link), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Unwatch(SocketLink link)
    {
        _open.TryRemove(link, out _);
        SlackTelemetry.Platform.Closed();
    }

    /// <summary>Lets a replaced link listen a little longer, for what Slack had sent its way already.</summary>
    private void LetGo(SocketLink link)
    {
        var leaving = Task.Run(async () =>
        {
            await Task.WhenAny(link.Ended, Task.Delay(tuning.Overlap, time, _stop.Token));
            await link.CloseAsync();
        });
        _leaving.TryAdd(leaving, true);
        _ = leaving.ContinueWith(done => _leaving.TryRemove(done, out var _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task RefuseAsync(string trouble)
    {
        if (Interlocked.CompareExchange(ref _refusal, trouble, null) is null)
            logger.Refused(trouble);
        await _stop.CancelAsync();
    }
}
