namespace NewsBot.DiscordChat.BuiltIn.Gateway;

/// <summary>One connection's heartbeat: keeps it alive, and notices when it is dead though it still looks connected.</summary>
internal sealed class Heart(TimeProvider time, Func<double> chance)
{
    /// <summary>A heartbeat not acknowledged for this long means a dead connection.</summary>
    /// <remarks>With Discord's interval of 41.25 s a deaf socket is noticed within 61.25 s of its last sign of life.</remarks>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(20);

    private volatile TaskCompletionSource _acknowledged = new();
    private long _beatAt;

    /// <summary>From the last heartbeat to its acknowledgement.</summary>
    public TimeSpan? RoundTrip { get; private set; }

    public void Acknowledged()
    {
        var took = time.GetElapsedTime(Volatile.Read(ref _beatAt));
        RoundTrip = took;
        DiscordTelemetry.Platform.HeartbeatAnswered(took);
        _acknowledged.TrySetResult();
    }

    /// <summary>Beats until cancelled. Returns when a heartbeat stays unanswered.</summary>
    /// <param name="interval">As HELLO says. The first beat comes after a random part of it.</param>
    /// <param name="beat">Sends one heartbeat.</param>
    /// <param name="cancellation">Stops the heart.</param>
    public async Task BeatAsync(TimeSpan interval, Func<CancellationToken, Task> beat, CancellationToken cancellation)
    {
        await Task.Delay(interval * chance(), time, cancellation);
        while (await BeatOnceAsync(interval, beat, cancellation))
        {
            var rest = interval - time.GetElapsedTime(Volatile.Read(ref _beatAt));
            if (rest > TimeSpan.Zero)
                await Task.Delay(rest, time, cancellation);
        }
    }

    private async Task<bool> BeatOnceAsync(TimeSpan interval, Func<CancellationToken, Task> beat, CancellationToken cancellation)
    {
        // An answer to a heartbeat that the server asked for counts for that one alone.
        var acknowledged = _acknowledged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _beatAt, time.GetTimestamp());
        await beat(cancellation);

        var patience = interval < AnswerWithin ? interval : AnswerWithin;
        try
        {
            await acknowledged.Task.WaitAsync(patience, time, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
