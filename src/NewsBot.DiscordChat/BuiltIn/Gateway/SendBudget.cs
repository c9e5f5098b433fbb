namespace NewsBot.DiscordChat.BuiltIn.Gateway;

/// <summary>At most 120 frames in 60 seconds on one connection; a few of them are kept for heartbeats.</summary>
/// <remarks>Not thread-safe; used under the sender's lock.</remarks>
internal sealed class SendBudget(TimeProvider time)
{
    public const int Most = 120;
    public const int KeptForHeartbeats = 5;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Queue<long> _sent = new(Most);

    public bool TryTake(bool isHeartbeat)
    {
        var now = time.GetTimestamp();
        while (_sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= Window)
            _sent.Dequeue();

        if (_sent.Count >= (isHeartbeat ? Most : Most - KeptForHeartbeats))
            return false;

        _sent.Enqueue(now);
        return true;
    }
}
