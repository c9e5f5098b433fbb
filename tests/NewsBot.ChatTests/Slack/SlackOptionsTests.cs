using NewsBot.SlackChat;

namespace NewsBot.ChatTests.Slack;

public sealed class SlackOptionsTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(10, true)]
    [InlineData(0, false)]
    [InlineData(11, false)]
    public void Validate_Connections_NamesSettingValueAndRange(int connections, bool isGood)
    {
        var verdict = new SlackOptionsValidator().Validate(null, new SlackOptions { Connections = connections });
        Assert.Equal(isGood, verdict.Succeeded);
        if (!isGood)
            Assert.Equal($"Slack:Connections is {connections}; choose 1 to 10.", verdict.FailureMessage);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Validate_Workers_HoldsTheRange(int workers, bool isGood) =>
        Assert.Equal(isGood, new SlackOptionsValidator().Validate(null, new SlackOptions { Workers = workers }).Succeeded);

    /// <summary>Both at their longest, a silent socket is still found within 75 seconds.</summary>
    [Fact]
    public void Validate_SlowestPings_FindASilentSocketInTime()
    {
        var slowest = new SlackOptions { PingInterval = SlackOptions.LongestSilence, PongTimeout = SlackOptions.LongestSilence };
        Assert.True(new SlackOptionsValidator().Validate(null, slowest).Succeeded);
        Assert.True(1.25 * (slowest.PingInterval + slowest.PongTimeout) < TimeSpan.FromSeconds(75));
        Assert.False(new SlackOptionsValidator().Validate(null, new SlackOptions { PingInterval = TimeSpan.FromSeconds(26) }).Succeeded);
        Assert.False(new SlackOptionsValidator().Validate(null, new SlackOptions { PongTimeout = TimeSpan.FromSeconds(26) }).Succeeded);
    }

    [Theory]
    [InlineData("xoxb-1", "xapp-1", null)]
    [InlineData("xapp-1", "xoxb-1", "Slack:BotToken and Slack:AppToken are swapped")]
    [InlineData(null, "xapp-1", "Slack:BotToken is missing")]
    [InlineData("xoxb-1", null, "Slack:AppToken is missing")]
    [InlineData("xoxp-secret", "xapp-1", "Slack:BotToken is not a bot user's token")]
    [InlineData("xoxb-1", "xoxb-secret", "Slack:AppToken is not an app-level token")]
    public void TroubleWith_Tokens_NamesTheSettingAndNeverTheToken(string? bot, string? app, string? trouble)
    {
        var said = SlackTokens.TroubleWith(new SlackOptions { BotToken = bot, AppToken = app });
        if (trouble is null)
            Assert.Null(said);
        else
            Assert.StartsWith(trouble, said, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void TroubleWith_HttpModeWithoutSecret_NamesTheSecret() => Assert.StartsWith(
        "Slack:SigningSecret is missing",
        SlackTokens.TroubleWith(new SlackOptions { Mode = SlackMode.Http, BotToken = "xoxb-1" }),
        StringComparison.Ordinal);
}
