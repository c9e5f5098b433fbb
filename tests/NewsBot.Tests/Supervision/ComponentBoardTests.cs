using Microsoft.Extensions.Time.Testing;
using NewsBot.Supervision;

namespace NewsBot.Tests.Supervision;

public sealed class ComponentBoardTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Report_SameStateAgain_KeepsSinceAndMovesLastSuccess()
    {
        var board = new ComponentBoard(_time);
        var start = _time.GetUtcNow();
        board.Report("feed", ComponentState.Running, "2 new");
        _time.Advance(TimeSpan.FromMinutes(5));
        board.Report("feed", ComponentState.Running, "nothing new");

        var feed = Assert.Single(board.Components);
        Assert.Equal(start, feed.Since);
        Assert.Equal(start.AddMinutes(5), feed.LastSuccess);
    }

    [Fact]
    public void Report_FailureAfterSuccess_KeepsLastSuccess()
    {
        var board = new ComponentBoard(_time);
        board.Report("feed", ComponentState.Running, "2 new");
        _time.Advance(TimeSpan.FromMinutes(5));
        board.Report("feed", ComponentState.Degraded, "no answer");

        var feed = Assert.Single(board.Components);
        Assert.Equal(_time.GetUtcNow().AddMinutes(-5), feed.LastSuccess);
        Assert.Equal(_time.GetUtcNow(), feed.Since);
    }

    [Fact]
    public void Changed_SameReportTwice_IsRaisedOnce()
    {
        var board = new ComponentBoard(_time);
        var raised = 0;
        board.Changed += _ => raised++;
        board.Report("page", ComponentState.Running, "up");
        board.Report("page", ComponentState.Running, "up");
        Assert.Equal(1, raised);
    }
}
