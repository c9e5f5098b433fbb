namespace NewsBot.DiscordChat.Door;

/// <summary>The last ids seen, so many and no more.</summary>
internal sealed class RecentIds(int most)
{
    private readonly Lock _gate = new();
    private readonly HashSet<ulong> _known = new(most);
    private readonly Queue<ulong> _order = new(most);

    /// <summary>False when it was seen before.</summary>
    public bool Add(ulong id)
    {
        lock (_gate)
        {
            if (!_known.Add(id))
                return false;
            if (_order.Count == most)
                _known.Remove(_order.Dequeue());
            _order.Enqueue(id);
            return true;
        }
    }

    public bool Contains(ulong id)
    {
        lock (_gate)
            return _known.Contains(id);
    }
}
