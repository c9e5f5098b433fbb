using NewsBot.Sources.Feeds.Subscriptions;
using NewsBot.Supervision;

namespace NewsBot.Sources.Feeds.Polling;

/// <summary>Shows on the board how the feeds are: all in one line, and each failing one in a line of its own.</summary>
internal sealed class FeedBoard(ComponentBoard board)
{
    /// <summary>Beside the source's own line, which counts articles.</summary>
    private const string Name = "feed list";

    private readonly HashSet<string> _failing = new(StringComparer.Ordinal);
    private string _all = "";
    private int _reading;
    private int _paused;

    /// <summary>After the list of feeds was read.</summary>
    public void Report(IReadOnlyList<Subscription> feeds, IReadOnlyList<FeedState> states)
    {
        lock (_failing)
        {
            foreach (var gone in _failing.Except(feeds.Select(Line)).ToList())
                Clear(gone);
            _paused = feeds.Count(feed => feed.IsPaused);
            _reading = feeds.Count - _paused;
            _all = feeds.Count == 0 ? "no feeds; add one with \"feeds add URL\"" : $"{feeds.Count} feeds" + (_paused > 0 ? $", {_paused} paused" : "");
            foreach (var (feed, state) in feeds.Zip(states))
                Show(feed, state);
            Sum(feeds.Count > 0);
        }
    }

    /// <summary>After a look.</summary>
    public void Report(Subscription feed, FeedState state)
    {
        lock (_failing)
        {
            Show(feed, state);
            Sum(isOn: true);
        }
    }

    private void Show(Subscription feed, FeedState state)
    {
        if (state.Problem is { } problem && !feed.IsPaused)
        {
            _failing.Add(Line(feed));
            board.Report(Line(feed), ComponentState.Degraded, state.IsGone ? $"{problem}; not asked again until resumed" : problem);
        }
        else if (_failing.Contains(Line(feed)))
        {
            Clear(Line(feed));
        }
    }

    private void Sum(bool isOn)
    {
        FeedTelemetry.Count(reading: _reading - _failing.Count, failing: _failing.Count, _paused);
        board.Report(Name, isOn ? ComponentState.Running : ComponentState.Off, _failing.Count == 0 ? _all : $"{_all}, {_failing.Count} failing");
    }

    private void Clear(string line)
    {
        _failing.Remove(line);
        board.Remove(line);
    }

    private static string Line(Subscription feed) => $"feed {feed.Shown}";
}
