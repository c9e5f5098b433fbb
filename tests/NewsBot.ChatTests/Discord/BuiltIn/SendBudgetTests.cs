using Microsoft.Extensions.Time.Testing;
using NewsBot.DiscordChat.BuiltIn.Gateway;

namespace NewsBot.ChatTests.Discord.BuiltIn;

public sealed class SendBudgetTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void TryTake_MinuteFull_LeavesAFewForHeartbeats()
    {
        var budget = new SendBudget(_time);
        var taken = Enumerable.Range(0, 200).Count(_ => budget.TryTake(isHeartbeat: false));
        Assert.Equal(SendBudget.Most - SendBudget.KeptForHeartbeats, taken);
        Assert.Equal(SendBudget.KeptForHeartbeats, Enumerable.Range(0, 50).Count(_ => budget.TryTake(isHeartbeat: true)));
    }

    [Fact]
    public void TryTake_SixtySecondsLater_IsFreeAgain()
    {
        var budget = new SendBudget(_time);
        while (budget.TryTake(isHeartbeat: true))
        {
        }

        _time.Advance(TimeSpan.FromSeconds(59.9));
        Assert.False(budget.TryTake(isHeartbeat: true));
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.True(budget.TryTake(isHeartbeat: false));
    }
}
