using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.DiscordChat;
using NewsBot.DiscordChat.BuiltIn;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.ChatTests.Discord.Contract;

/// <summary>The built-in client under the contract, and what only that client promises.</summary>
public sealed class BuiltInConnectionTests : DiscordConnectionContract
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_NoHello_IsGivenUpAndTriedAgain()
    {
        StandIn.Faults.IsMute = true;
        var client = new ConnectedClient(Make(StandIn.ApiRoot, StandIn.Identity.Token, 0, Time, Log), patience: 20);
        await using (client)
        {
            client.Start();
            await SoonAsync(() => Lost("no session in time"), "the silence should be noticed");
            Assert.Empty(StandIn.Gateway.Identifies);
            StandIn.Faults.IsMute = false;
            await client.NextAsync<SessionBegun>();
        }
    }

    [Fact]
    public async Task Run_NoReady_IsGivenUpAndTriedAgain()
    {
        StandIn.Faults.IgnoresIdentifies = true;
        var client = new ConnectedClient(Make(StandIn.ApiRoot, StandIn.Identity.Token, 0, Time, Log), patience: 20);
        await using (client)
        {
            client.Start();
            await SoonAsync(() => Lost("no session in time"), "the silence should be noticed");
            StandIn.Faults.IgnoresIdentifies = false;
            await client.NextAsync<SessionBegun>();
        }
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    public async Task Run_ResumesCutOff_BeginsAnewAfterTheThird(int cut, int identifies)
    {
        await using var client = await ConnectAsync();
        StandIn.Faults.CutsResumes = cut;
        StandIn.Gateway.CutAll();
        await SoonAsync(() => StandIn.Faults.CutsResumes == 0 && StandIn.Gateway.HasSession, "the client should come back");
        Assert.Equal(identifies, StandIn.Gateway.Identifies.Count);
    }

    [Fact]
    public async Task Run_HeartbeatAskedFor_ComesAtOnce()
    {
        StandIn.Gateway.HeartbeatInterval = TimeSpan.FromMinutes(5);
        await using var client = await ConnectAsync();
        var before = StandIn.Gateway.Heartbeats;
        for (var n = 0; n < 3; n++)
            StandIn.Gateway.AskForHeartbeat();
        await SoonAsync(() => StandIn.Gateway.Heartbeats >= before + 3, "three heartbeats");
        Assert.Equal(ConnectionState.Connected, client.Connection.Health.State);
    }

    [Fact]
    public async Task Run_ThreeShardsTwoAtATime_IdentifyWithinTheLimit()
    {
        StandIn.Gateway.MaxConcurrency = 2;
        await using var client = await ConnectAsync(shards: 3);
        await SoonAsync(() => StandIn.Gateway.ShardsConnected == 3, "three shards");
        Assert.Equal(0, StandIn.Gateway.HastyIdentifies);
        Assert.Equal(3, StandIn.Gateway.Identifies.Count);
    }

    [Fact]
    public async Task Run_NoSessionStartsLeft_WaitsAndSaysSo()
    {
        StandIn.Gateway.Remaining = 0;
        await using var client = new ConnectedClient(Make(StandIn.ApiRoot, StandIn.Identity.Token, 0, Time, Log), patience: 20);
        client.Start();
        await SoonAsync(() => Log.Lines.Any(line => line.Contains("no further session starts today; the next in 04:00:00", StringComparison.Ordinal)), "a line should say so");
        await Task.Delay(TimeSpan.FromMinutes(1), Time, Cancellation);
        Assert.Empty(StandIn.Gateway.Identifies);
    }

    [Fact]
    public async Task Run_EachGuildOfEachShard_IsSeenOnItsOwn()
    {
        ulong[] guilds = [1ul << 22, 2ul << 22, 3ul << 22];
        await using var standIn = await DiscordStandIn.StartAsync(Time, new StandInIdentity { Guilds = guilds });
        await using var client = new ConnectedClient(Make(standIn.ApiRoot, standIn.Identity.Token, 2, Time, Log), patience: 20);
        client.Start();
        await SoonAsync(() => client.Events.OfType<GuildSeen>().Count() == 3, "three guilds");
        Assert.Equal(guilds, client.Events.OfType<GuildSeen>().Select(guild => guild.GuildId).Order());
    }

    /// <summary>Discord's end says when a message was split; the client put every one of them together.</summary>
    [Fact]
    public async Task Run_PackedMessagesInPieces_AreAllRead()
    {
        await using var client = await ConnectAsync();
        var asked = Enumerable.Range(0, 60).Select(n => StandIn.Use("ask", new() { ["question"] = new string('x', n * 7) }).Id).ToList();
        await SoonAsync(() => client.Events.OfType<CommandUsed>().Count() == asked.Count, "every command");
        Assert.Equal(asked, client.Events.OfType<CommandUsed>().Select(command => command.Id));
        Assert.True(StandIn.Gateway.Split > 0);
    }

    protected override IDiscordConnection Make(Uri apiRoot, string token, int shards, TimeProvider time, ILoggerProvider log)
    {
        var credentials = DiscordCredentials.Find(new DiscordOptions { Token = token, ApiRoot = apiRoot, Shards = shards }, out _)!;
        return new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddSingleton(time)
            .AddSingleton(credentials)
            .AddSingleton(Introduction.From(new ConfigurationBuilder().Build()))
            .AddDiscordClient()
            .BuildServiceProvider()
            .GetRequiredService<IDiscordConnection>();
    }

    private bool Lost(string reason) => Log.Lines.Any(line => line.Contains(reason, StringComparison.Ordinal));
}
