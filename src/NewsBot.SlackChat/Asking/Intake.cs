using Microsoft.Extensions.Logging;
using NewsBot.Conversations;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Asking;

/// <summary>The door's listener: drops repeats, keeps order within a channel, and says when there is no room.</summary>
internal sealed class Intake : ISlackListener
{
    private const int MostRecent = 20_000;
    private static readonly TimeSpan ComplainEvery = TimeSpan.FromMinutes(1);

    private readonly RecentKeys _recent = new(MostRecent);
    private readonly Lanes _lanes;
    private readonly OpenQuestions _open;
    private readonly Action<AccessWithdrawn> _withdrawn;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private long? _complainedAt;
    private volatile bool _isClosing;

    public Intake(int mostWaiting, Func<SlackEvent, Task<bool>> handle, OpenQuestions open, Action<AccessWithdrawn> withdrawn, TimeProvider time, ILogger logger)
    {
        _lanes = new Lanes(mostWaiting, async received =>
        {
            var isDone = await handle(received);
            Forget(received);
            return isDone;
        });
        _open = open;
        _withdrawn = withdrawn;
        _time = time;
        _logger = logger;
    }

    public int Waiting => _lanes.Waiting;

    public bool TryTake(SlackEvent received)
    {
        if (received is AccessWithdrawn withdrawn)
        {
            _withdrawn(withdrawn);
            return true;
        }

        var key = EventKeys.Of(received);
        if (key is not null && !_recent.Add(key))
            return true;

        Foresee(received);
        if (_lanes.TryAdd(EventKeys.LaneOf(received), received))
            return true;

        if (key is not null)
            _recent.Remove(key);
        Forget(received);
        Complain();
        return false;
    }

    /// <inheritdoc cref="Lanes.CloseAsync"/>
    public Task<IReadOnlyList<SlackEvent>> CloseAsync(TimeSpan patience, Func<Task> stop)
    {
        _isClosing = true;
        return _lanes.CloseAsync(patience, stop, _time);
    }

    /// <summary>Lets a waiting question know at once that it was changed or taken back.</summary>
    private void Foresee(SlackEvent received)
    {
        switch (received)
        {
            case MessageReceived { EditedAt: null } e:
                _open.Open(EventKeys.OfMessage(e), e.Text);
                break;
            case MessageReceived e:
                _open.Reword(EventKeys.OfMessage(e), e.Text);
                break;
            case MessageDeleted e:
                _open.Withdraw(EventKeys.OfMessage(e));
                break;
        }
    }

    private void Forget(SlackEvent received)
    {
        if (received is MessageReceived { EditedAt: null } e)
            _open.Close(EventKeys.OfMessage(e), e.Text);
    }

    private void Complain()
    {
        if (_isClosing || _complainedAt is { } at && _time.GetElapsedTime(at) < ComplainEvery)
            return;
        _complainedAt = _time.GetTimestamp();
        _logger.NoRoom(_lanes.Waiting);
    }
}
