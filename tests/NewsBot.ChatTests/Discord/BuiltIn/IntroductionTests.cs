using Microsoft.Extensions.Configuration;
using NewsBot.DiscordChat.BuiltIn;

namespace NewsBot.ChatTests.Discord.BuiltIn;

public sealed class IntroductionTests
{
    [Theory]
    [InlineData(null, "https://newsbot.invalid")]
    [InlineData("https://news.example/bot", "https://news.example/bot")]
    [InlineData("desk@news.example", "mailto:desk@news.example")]
    [InlineData("mailto:desk@news.example", "mailto:desk@news.example")]
    public void From_Contact_SaysWhereTheOperatorIsReached(string? contact, string address)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [Introduction.Contact] = contact }).Build();
        Assert.StartsWith($"DiscordBot ({address}, ", Introduction.From(configuration).UserAgent, StringComparison.Ordinal);
    }
}
