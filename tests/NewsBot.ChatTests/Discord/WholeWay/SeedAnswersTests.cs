using System.Text.Json.Nodes;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Support;

namespace NewsBot.ChatTests.Discord.WholeWay;

/// <summary>The program itself, in a process of its own, answering on Discord out of the summaries it comes with.</summary>
public sealed class SeedAnswersTests : IAsyncLifetime
{
    private DiscordStandIn _standIn = null!;
    private NewsBotProgram _newsbot = null!;

    public async ValueTask InitializeAsync()
    {
        _standIn = await DiscordStandIn.StartAsync();
        _newsbot = new NewsBotProgram(
            ("Discord__Token", _standIn.Identity.Token),
            ("Discord__ApiRoot", _standIn.ApiRoot.AbsoluteUri),
            ("Sources__Folders__seeds", NewsBotProgram.Seeds));
        await _newsbot.ServeAsync(NewsBotProgram.SeedArticles);
        await Eventually.TrueAsync(() => _standIn.Gateway.HasSession, "newsbot should connect", seconds: 60);
    }

    public async ValueTask DisposeAsync()
    {
        await _newsbot.DisposeAsync();
        await _standIn.DisposeAsync();
    }

    [Fact]
    public async Task Seeds_WhoDeniedAndCeasefireRegions_AreAnsweredWithPassagesAndSources()
    {
        var denied = await AnswerOf(_standIn.Use("who", new() { ["did"] = "denied" }));
        Assert.Contains("Assange", Lead(denied), StringComparison.Ordinal);
        Assert.Contains(Passages(denied), passage => passage.Contains("**denied** those allegations", StringComparison.Ordinal));

        var regions = await AnswerOf(_standIn.Use("ceasefire", new() { ["ask"] = "regions" }));
        Assert.Contains("Daraa", Lead(regions), StringComparison.Ordinal);
        Assert.All(Passages(regions), passage => Assert.Contains("\n-# ", passage, StringComparison.Ordinal));

        Assert.Empty(_standIn.Rest.Invalid);
        Assert.DoesNotContain(_newsbot.Lines, line => line.Contains(_standIn.Identity.Token, StringComparison.Ordinal));
    }

    private static Task<JsonObject> AnswerOf(Asked asked) => asked.Answered.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    private static string Lead(JsonObject message) => message["embeds"]![0]!["description"]!.ToString();

    private static List<string> Passages(JsonObject message) => [.. message["embeds"]!.AsArray().Skip(1).Select(embed => embed!["description"]!.ToString())];
}
