namespace NewsBot.SlackChat.Client.Http;

/// <summary>Remembers signatures for as long as their timestamps would be accepted.</summary>
/// <remarks>Thread-safe. Only genuine signatures get here, so Slack alone decides how many there are.</remarks>
internal sealed class ReplayGuard(TimeSpan memory, TimeProvider time)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<(string Signature, long At)> _order = new();

    public bool IsFirst(string signature)
    {
        lock (_seen)
        {
            while (_order.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At) > memory)
                _seen.Remove(_order.Dequeue().Signature);

            if (!_seen.Add(signature))
                return false;
            _order.Enqueue((signature, time.GetTimestamp()));
            return true;
        }
    }
}
