namespace NewsBot.SlackChat.Asking;

/// <summary>The last keys seen, so that most repeats never reach the store.</summary>
/// <remarks>Thread-safe; the oldest key makes room for the newest.</remarks>
internal sealed class RecentKeys(int most)
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public bool Add(string key)
    {
        lock (_keys)
        {
            if (!_keys.Add(key))
                return false;

            _order.Enqueue(key);
            if (_order.Count > most)
                _keys.Remove(_order.Dequeue());
            return true;
        }
    }

    public void Remove(string key)
    {
        lock (_keys)
            _keys.Remove(key);
    }
}
