using NewsBot.Answers;
using NewsBot.Ingestion;
using NewsBot.Sources.Feeds.Subscriptions;
using NewsBot.Supervision;

namespace NewsBot.Sources.Feeds.Polling;

/// <summary>Tells how the feeds are: all in few words, and each failing one in a line of its own on the board.</summary>
internal sealed class FeedBoard(ComponentBoard board)
{
    private readonly HashSet<string> _failing = new(StringComparer.Ordinal);
    private int _reading;
    private int _paused;
    private SourceStanding? _all;

    /// <summary>Null before the list of feeds was read.</summary>
    public SourceStanding? Standing
    {
        get
        {
            lock (_failing)
                return _all is { IsOn: true } && _failing.Count > 0 ? _all with { Words = $"{_all.Words}, {_failing.Count} failing" } : _all;
        }
    }

    /// <summary>After the list of feeds was read.</summary>
    public void Report(IReadOnlyList<Subscription> feeds, IReadOnlyList<FeedState> states)
    {
        lock (_failing)
        {
            foreach (var gone in _failing.Except(feeds.Select(Line)).ToList())
                Clear(gone);
            _paused = feeds.Count(feed => feed.IsPaused);
            _reading = feeds.Count - _paused;
            _all = new SourceStanding(feeds.Count > 0, feeds.Count == 0 ? "no feeds; add one with \"feeds add URL\"" : Wording.Count(feeds.Count, "feed") + (_paused > 0 ? $", {_paused} paused" : ""));
            foreach (var (feed, state) in feeds.Zip(states))
                Show(feed, state);
            Count();
        }
    }

    /// <summary>After a look.</summary>
    public void Report(Subscription feed, FeedState state)
    {
        lock (_failing)
        {
            Show(feed, state);
            Count();
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

    private void Count() => FeedTelemetry.Count(reading: _reading - _failing.Count, failing: _failing.Count, _paused);

    private void Clear(string line)
    {
        _failing.Remove(line);
        board.Remove(line);
    }

    private static string Line(Subscription feed) => $"feed {feed.Shown}";
}
