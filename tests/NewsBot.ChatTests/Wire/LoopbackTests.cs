using Microsoft.AspNetCore.Builder;

namespace NewsBot.ChatTests.Wire;

public sealed class LoopbackTests
{
    [Fact]
    public async Task Start_TwoServers_EachAnswersOnItsOwnPort()
    {
        await using var one = await Loopback.StartAsync(app => app.MapGet("/", () => "one"));
        await using var other = await Loopback.StartAsync(app => app.MapGet("/", () => "other"));
        using var client = new HttpClient();

        Assert.Equal("one", await client.GetStringAsync(one.Root, TestContext.Current.CancellationToken));
        Assert.Equal("other", await client.GetStringAsync(other.Root, TestContext.Current.CancellationToken));
    }
}
