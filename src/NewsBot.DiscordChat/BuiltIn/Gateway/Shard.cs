using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat.BuiltIn.Wire;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.BuiltIn.Gateway;

/// <summary>One shard: connects, and connects again whenever a connection ends, for as long as there is sense in it.</summary>
internal sealed class Shard(Greeting greeting, IGatewayDirectory directory, IdentifyGate gate, TimeProvider time, ILogger logger)
{
    /// <summary>A session that Discord did not take up again this often is given up.</summary>
    public const int MostFailedResumes = 3;

    /// <summary>Nor is it kept when its address could not even be reached this often.</summary>
    public const int MostUnreached = 6;

    private readonly Session _session = new();
    private readonly Pauses _pauses = new(Random.Shared.NextDouble);
    private volatile Heart? _heart;
    private int _failedResumes;
    private int _unreached;

    public ConnectionState State { get; private set; } = ConnectionState.Connecting;

    public TimeSpan? RoundTrip => _heart?.RoundTrip;

    /// <summary>Returns null when stopped, or the sentence that says what to mend.</summary>
    /// <param name="dispatched">Called for each dispatch, in order.</param>
    /// <param name="changed">Called when <see cref="State"/> changed.</param>
    /// <param name="stopping">Ends it in good order.</param>
    public async Task<string?> RunAsync(Action<GatewayFrame> dispatched, Action changed, CancellationToken stopping)
    {
        while (true)
        {
            var end = await ConnectAsync(dispatched, changed, stopping);
            if (end.Next is NextStep.Stop || stopping.IsCancellationRequested)
            {
                Count(ConnectionState.Stopped);
                return null;
            }

            Become(ConnectionState.Lost, changed);
            if (end.Next is NextStep.GiveUp)
                return end.Reason;

            var pause = PauseAfter(end);
            DiscordTelemetry.Platform.Reconnects(end.Next is NextStep.Resume ? "resume" : "identify");
            logger.ConnectionLost(greeting.Shard, end.Reason, end.Next, pause);
            await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<SocketEnd> ConnectAsync(Action<GatewayFrame> dispatched, Action changed, CancellationToken stopping)
    {
        try
        {
            if (_failedResumes >= MostFailedResumes || _unreached >= MostUnreached)
                ForgetSession();

            var isResume = _session.CanResume;
            var (url, pass) = isResume && _session.ResumeUrl is { } resumeUrl ? (resumeUrl, null) : await PermissionToIdentifyAsync(isResume, stopping);
            using var leave = pass;
            using var socket = new GatewaySocket(greeting, _session, Watched, () => pass?.Used(), time, logger);
            _heart = socket.Heart;
            var end = await socket.RunAsync(url, stopping);
            Count(end, isResume);
            return end;
        }
        catch (GatewayRefusedException refused)
        {
            return new SocketEnd(NextStep.GiveUp, refused.Message);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return new SocketEnd(NextStep.Stop, "stopping");
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            logger.SocketBroke(greeting.Shard, e);
            return new SocketEnd(NextStep.Resume, "Discord could not be reached");
        }
        finally
        {
            _heart = null;
        }

        void Watched(GatewayFrame frame)
        {
            if (frame.Name is "READY" or "RESUMED")
                Become(ConnectionState.Connected, changed);
            dispatched(frame);
        }
    }

    private async Task<(Uri Url, IdentifyPass? Pass)> PermissionToIdentifyAsync(bool isResume, CancellationToken stopping)
    {
        var gateway = await directory.FindAsync(stopping);
        return (gateway.Url, isResume ? null : await gate.EnterAsync(greeting.Shard, gateway.SessionStartLimit, stopping));
    }

    private void Count(SocketEnd end, bool wasResume)
    {
        if (end.Reached is Reached.Session)
        {
            _failedResumes = _unreached = 0;
            _pauses.Reset();
        }
        else if (wasResume && end.Reached is Reached.Hello)
        {
            _failedResumes++;
        }
        else if (wasResume)
        {
            _unreached++;
        }

        if (end.Next is NextStep.Identify)
            ForgetSession();
    }

    private void ForgetSession()
    {
        _session.Forget();
        _failedResumes = _unreached = 0;
    }

    /// <summary>Before a fresh session Discord asks for a random pause of one to five seconds.</summary>
    private TimeSpan PauseAfter(SocketEnd end)
    {
        var pause = _pauses.Next();
        var fresh = end.Next is NextStep.Identify ? TimeSpan.FromSeconds(1 + (4 * Random.Shared.NextDouble())) : TimeSpan.Zero;
        return pause > fresh ? pause : fresh;
    }

    private void Become(ConnectionState state, Action changed)
    {
        if (State == state)
            return;
        Count(state);
        State = state;
        changed();
    }

    private void Count(ConnectionState next)
    {
        if (next is ConnectionState.Connected)
            DiscordTelemetry.Platform.Opened();
        else if (State is ConnectionState.Connected)
            DiscordTelemetry.Platform.Closed();
    }
}
