using Microsoft.Extensions.Time.Testing;
using NewsBot.SlackChat.Client;

namespace NewsBot.ChatTests.Slack.Client;

public sealed class ChannelPacerTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ChannelPacer _pacer;
    private readonly List<string> _sent = [];

    public ChannelPacerTests()
    {
        _pacer = new ChannelPacer(TimeSpan.FromSeconds(1), _time);
        _time.Advance(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task InTurn_ThreeInOneChannel_LeaveASecondApartInOrder()
    {
        var all = Task.WhenAll(Send("C1", "a"), Send("C1", "b"), Send("C1", "c"));
        await SentAsync("a");
        _time.Advance(TimeSpan.FromMilliseconds(999));
        await SentAsync("a");
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await SentAsync("a", "b");
        _time.Advance(TimeSpan.FromSeconds(1));
        await all;
        Assert.Equal(["a", "b", "c"], _sent);
    }

    /// <summary>The process before may have posted a moment ago.</summary>
    [Fact]
    public async Task InTurn_JustStarted_KeepsThePauseForWhatTheLastRunSent()
    {
        var fresh = new ChannelPacer(TimeSpan.FromSeconds(1), _time);
        var first = fresh.InTurnAsync("C1", () => Task.FromResult(0), TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromMilliseconds(999));
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(first.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await first;
    }

    [Fact]
    public async Task InTurn_OtherChannel_DoesNotWait()
    {
        await Task.WhenAll(Send("C1", "a"), Send("C2", "b"));
        Assert.Equal(2, _sent.Count);
    }

    [Fact]
    public async Task InTurn_ManyQuietChannels_AreForgotten()
    {
        for (var n = 0; n < 5000; n++)
        {
            await Send($"C{n}", "x");
            _time.Advance(TimeSpan.FromMilliseconds(10));
        }
        Assert.InRange(_pacer.Lanes, 1, 2048);
    }

    [Fact]
    public async Task InTurn_SendFails_NextOneStillLeaves()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _pacer.InTurnAsync<int>("C1", () => throw new InvalidOperationException(), TestContext.Current.CancellationToken));
        var next = Send("C1", "b");
        _time.Advance(TimeSpan.FromSeconds(1));
        await next;
    }

    private Task<int> Send(string channel, string word) => _pacer.InTurnAsync(
        channel,
        () =>
        {
            lock (_sent)
                _sent.Add(word);
            return Task.FromResult(0);
        },
        TestContext.Current.CancellationToken);

    private async Task SentAsync(params string[] expected)
    {
        await Task.Delay(50, TestContext.Current.CancellationToken);
        lock (_sent)
            Assert.Equal(expected, _sent);
    }
}
