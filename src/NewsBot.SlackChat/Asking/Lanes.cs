using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Asking;

/// <summary>Handles events in order within each lane, and lanes beside each other.</summary>
/// <remarks>Thread-safe. A lane exists while it has work, so quiet channels cost nothing.</remarks>
/// <param name="most">Events that may wait, all lanes together.</param>
/// <param name="handle">False when it was stopped before the event was done. Must not throw.</param>
internal sealed class Lanes(int most, Func<SlackEvent, Task<bool>> handle)
{
    /// <summary>For handlers to notice that they are to stop.</summary>
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(1);

    private readonly List<SlackEvent> _undone = [];
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

    /// <summary>Takes nothing more on, waits until all is handled or time is up, then stops what is under way.</summary>
    /// <returns>The events that were not done; empty when all went well.</returns>
    public async Task<IReadOnlyList<SlackEvent>> CloseAsync(TimeSpan patience, Func<Task> stop, TimeProvider time)
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

        var queued = TakeQueued();
        await stop();
        await Task.WhenAny(empty, Task.Delay(LastMoment, time));
        lock (_gate)
            return [.. _undone, .. queued];
    }

    /// <summary>Takes out what nobody has begun.</summary>
    private List<SlackEvent> TakeQueued()
    {
        lock (_gate)
        {
            var queued = _lanes.Values.SelectMany(queue => queue.Skip(1)).ToList();
            foreach (var queue in _lanes.Values.Where(queue => queue.Count > 1))
            {
                var current = queue.Dequeue();
                queue.Clear();
                queue.Enqueue(current);
            }
            _waiting -= queued.Count;
            return queued;
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
        var isDone = await handle(received);
        lock (_gate)
        {
            if (!isDone)
                _undone.Add(received);
            if (--_waiting == 0)
                _empty?.TrySetResult();
        }
    }
}
