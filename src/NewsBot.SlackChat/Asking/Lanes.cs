using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Asking;

/// <summary>Handles events in order within each lane, and lanes beside each other.</summary>
/// <remarks>Thread-safe. A lane exists while it has work, so quiet channels cost nothing. Handlers must not throw.</remarks>
internal sealed class Lanes(int most, Func<SlackEvent, Task> handle)
{
    private readonly Dictionary<string, Queue<SlackEvent>> _lanes = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private TaskCompletionSource? _empty;
    private bool _closed;
    private int _waiting;

    /// <summary>Events taken on and not yet handled.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>False when there is no room, or the lanes are closed.</summary>
    /// <param name="lane">Null for an event that starts at once.</param>
    public bool TryAdd(string? lane, SlackEvent received)
    {
        lock (_gate)
        {
            if (_closed || _waiting >= most)
                return false;

            _waiting++;
            if (lane is null)
            {
                _ = Task.Run(() => HandleAsync(received));
            }
            else if (_lanes.TryGetValue(lane, out var queue))
            {
                queue.Enqueue(received);
            }
            else
            {
                _lanes[lane] = new Queue<SlackEvent>([received]);
                _ = Task.Run(() => RunAsync(lane));
            }
            return true;
        }
    }

    /// <summary>Takes nothing more on, and waits until all is handled or time is up.</summary>
    /// <returns>The events that no one has begun to handle; empty when all went well.</returns>
    public async Task<IReadOnlyList<SlackEvent>> CloseAsync(TimeSpan patience, TimeProvider time)
    {
        Task empty;
        lock (_gate)
        {
            _closed = true;
            _empty ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_waiting == 0)
                _empty.TrySetResult();
            empty = _empty.Task;
        }
        await Task.WhenAny(empty, Task.Delay(patience, time));

        lock (_gate)
        {
            var left = _lanes.Values.SelectMany(queue => queue.Skip(1)).ToList();
            foreach (var queue in _lanes.Values.Where(queue => queue.Count > 1))
            {
                var current = queue.Dequeue();
                queue.Clear();
                queue.Enqueue(current);
            }
            _waiting -= left.Count;
            return left;
        }
    }

    private async Task RunAsync(string lane)
    {
        SlackEvent? next;
        lock (_gate)
            next = _lanes[lane].Peek();
        while (next is not null)
        {
            await HandleAsync(next);
            lock (_gate)
            {
                // The one at hand stays in front until it is done, so that the lane is seen to be busy.
                var queue = _lanes[lane];
                queue.Dequeue();
                if (!queue.TryPeek(out next))
                    _lanes.Remove(lane);
            }
        }
    }

    private async Task HandleAsync(SlackEvent received)
    {
        try
        {
            await handle(received);
        }
        finally
        {
            lock (_gate)
            {
                if (--_waiting == 0)
                    _empty?.TrySetResult();
            }
        }
    }
}
