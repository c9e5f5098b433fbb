using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.ChatTests.Discord.Contract;

/// <summary>What a client must survive.</summary>
public abstract partial class DiscordConnectionContract
{
    /// <summary>After a fault: events arrive again, within 90 seconds of the shared clock, and what came meanwhile arrives once where the session was kept.</summary>
    private async Task AssertComesBackAsync(ConnectedClient client, Func<Task> fault, bool keepsSession)
    {
        var began = _time.GetTimestamp();
        var before = _standIn.Gateway.Identifies.Count;
        await fault();
        var meanwhile = keepsSession ? _standIn.Use("help") : null;
        await SoonAsync(() => _standIn.Gateway.HasSession && client.Connection.Health.State is ConnectionState.Connected, "the client should come back");

        var after = _standIn.Use("about");
        await client.NextAsync<CommandUsed>(command => command.Id == after.Id);
        Assert.True(_time.GetElapsedTime(began) < TimeSpan.FromSeconds(90), $"came back after {_time.GetElapsedTime(began)}");
        if (meanwhile is null)
        {
            Assert.Equal(before + 1 + _standIn.Gateway.HastyIdentifies, _standIn.Gateway.Identifies.Count);
            return;
        }

        await client.NextAsync<CommandUsed>(command => command.Id == meanwhile.Id);
        Assert.Single(client.Events.OfType<CommandUsed>(), command => command.Id == meanwhile.Id);
        Assert.Equal(before, _standIn.Gateway.Identifies.Count);
        Assert.Equal(_standIn.Gateway.Resumes, _standIn.Gateway.ResumesAtTheirAddress);
    }

    private async Task GoneAsync(Func<Task> fault)
    {
        await fault();
        await SoonAsync(() => !_standIn.Gateway.HasSession, "the client should notice");
    }

    [Fact]
    public async Task Run_AskedToReconnect_ResumesAndMissesNothing()
    {
        await using var client = await ConnectAsync();
        await AssertComesBackAsync(client, () => GoneAsync(() => Done(_standIn.Gateway.AskToReconnect)), keepsSession: true);
    }

    [Fact]
    public async Task Run_ConnectionCut_ResumesAndMissesNothing()
    {
        await using var client = await ConnectAsync();
        await AssertComesBackAsync(client, () => GoneAsync(() => Done(_standIn.Gateway.CutAll)), keepsSession: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_SessionInvalid_ResumesOrBeginsAnew(bool resumable)
    {
        await using var client = await ConnectAsync();
        await AssertComesBackAsync(client, () => GoneAsync(() => Done(() => _standIn.Gateway.Invalidate(resumable))), keepsSession: resumable);
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4001, true)]
    [InlineData(4002, true)]
    [InlineData(4009, true)]
    [InlineData(4003, false)]
    [InlineData(4005, false)]
    [InlineData(4007, false)]
    [InlineData(4008, false)]
    public async Task Run_ClosedByDiscord_ComesBackAsTheCodeAsks(int code, bool keepsSession)
    {
        await using var client = await ConnectAsync();
        await AssertComesBackAsync(client, () => GoneAsync(() => _standIn.Gateway.CloseAllAsync(code)), keepsSession);
    }

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "Discord:Shards")]
    [InlineData(4011, "Discord:Shards")]
    [InlineData(4012, "Update NewsBot")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "intents")]
    public async Task Run_FatalCloseCode_StopsAndSaysWhatToMend(int code, string mend)
    {
        await using var client = await ConnectAsync();
        await _standIn.Gateway.CloseAllAsync(code);
        var said = await client.Running.WaitAsync(TimeSpan.FromSeconds(_patience), Cancellation);
        Assert.Contains(mend, said, StringComparison.Ordinal);
        Assert.Equal(ConnectionState.Refused, client.Connection.Health.State);
        await Task.Delay(TimeSpan.FromSeconds(10), _time, Cancellation);
        Assert.Single(_standIn.Gateway.Identifies);
    }

    [Fact]
    public async Task Run_HeartbeatsUnanswered_LeavesTheDeadConnectionAndResumes()
    {
        _standIn.Gateway.HeartbeatInterval = TimeSpan.FromSeconds(5);
        await using var client = await ConnectAsync();
        _standIn.Faults.SkipsAcks = true;
        await SoonAsync(() => _standIn.Gateway.Resumes > 0, "the client should leave");
        _standIn.Faults.SkipsAcks = false;
        Assert.DoesNotContain(1000, _standIn.Gateway.ClientCloseCodes);
        await AssertComesBackAsync(client, () => Task.CompletedTask, keepsSession: true);
    }

    [Fact]
    public async Task Run_HalfOpen_IsNoticedWithin75Seconds()
    {
        await using var client = await ConnectAsync();
        var began = _time.GetTimestamp();
        _standIn.Faults.IsDeaf = true;
        await SoonAsync(() => client.Connection.Health.State is ConnectionState.Lost, "the client should notice");
        Assert.True(_time.GetElapsedTime(began) < TimeSpan.FromSeconds(75), $"noticed after {_time.GetElapsedTime(began)}");
        _standIn.Faults.IsDeaf = false;
        await SoonAsync(() => client.Connection.Health.State is ConnectionState.Connected, "the client should come back");
    }

    [Fact]
    public async Task Run_SessionsForgotten_BeginsAnew()
    {
        await using var client = await ConnectAsync();
        _standIn.Faults.ForgetsSessions = true;
        await AssertComesBackAsync(client, () => GoneAsync(() => Done(_standIn.Gateway.CutAll)), keepsSession: false);
    }

    [Fact]
    public async Task Run_DiscordDownForAWhile_ComesBackWithoutUsingUpSessions()
    {
        await using var client = await ConnectAsync();
        _standIn.Faults.IsDown = true;
        _standIn.Gateway.CutAll();
        await Task.Delay(TimeSpan.FromSeconds(60), _time, Cancellation);
        _standIn.Faults.IsDown = false;
        await SoonAsync(() => client.Connection.Health.State is ConnectionState.Connected, "the client should come back");
        Assert.InRange(_standIn.Gateway.Identifies.Count, 1, 2);
    }

    [Fact]
    public async Task Run_TokenRevokedMeanwhile_StopsAndSaysSo()
    {
        await using var client = await ConnectAsync();
        _standIn.Faults.TokenRevoked = true;
        _standIn.Gateway.CutAll();
        Assert.Contains("Discord:Token", await client.Running.WaitAsync(TimeSpan.FromSeconds(_patience), Cancellation));
    }

    public static TheoryData<string> Storms => ["bucket", "global", "shared", "page"];

    [Theory]
    [MemberData(nameof(Storms))]
    public async Task Reply_TooManyRequests_WaitsAndArrivesOnce(string storm)
    {
        await using var client = await ConnectAsync();
        var asked = _standIn.Use("help");
        var used = await client.NextAsync<CommandUsed>();
        await client.Connection.AcknowledgeAsync(used, new FirstResponse.Thinking(IsPrivate: false), Cancellation);
        _standIn.Faults.Rest.Enqueue(storm switch
        {
            "page" => RestFault.Page("webhooks", 429),
            "global" => RestFault.TooMany("webhooks", 5, isGlobal: true),
            "shared" => RestFault.TooMany("webhooks", 5, scope: "shared"),
            _ => RestFault.TooMany("webhooks", 5),
        });

        var began = _time.GetTimestamp();
        Assert.True((await client.Connection.ReplyAsync(used, Hello, Cancellation)).Done);
        Assert.True(_time.GetElapsedTime(began) >= TimeSpan.FromSeconds(4.9), $"only waited {_time.GetElapsedTime(began)}");
        Assert.Equal(1, asked.Answers);
    }

    [Fact]
    public async Task Send_ToldToWaitForADay_ObeysAndSaysSo()
    {
        await using var client = await ConnectAsync();
        _standIn.Faults.Rest.Enqueue(RestFault.TooMany("messages", 82_721));
        var sent = await client.Connection.SendAsync(_standIn.Identity.Channel, Hello, null, null, Cancellation);
        Assert.Equal(SendOutcome.RateLimited, sent.Outcome);
        Assert.Equal(SendOutcome.RateLimited, (await client.Connection.SendAsync(_standIn.Identity.Channel, Hello, null, null, Cancellation)).Outcome);
        Assert.Empty(_standIn.Rest.Messages);
        Assert.False(client.Running.IsCompleted);

        // One channel is held back, nothing else is.
        Assert.True((await client.Connection.RegisteredCommandsAsync(null, Cancellation)).Asked.Done);
        Assert.True((await client.Connection.SendAsync(_standIn.Identity.Channel + 1, Hello, null, null, Cancellation)).Done);
    }

    [Fact]
    public async Task Acknowledge_AllElseIsHeldBack_IsNotDelayed()
    {
        await using var client = await ConnectAsync();
        _standIn.Faults.Rest.Enqueue(RestFault.TooMany("messages", 40, isGlobal: true));
        var sending = client.Connection.SendAsync(_standIn.Identity.Channel, Hello, null, null, Cancellation);
        await SoonAsync(() => _standIn.Faults.Rest.IsEmpty, "the message should be refused first");

        AtOwnPace();
        var asked = _standIn.Use("help");
        var used = await client.NextAsync<CommandUsed>();
        Assert.True((await client.Connection.AcknowledgeAsync(used, new FirstResponse.Thinking(IsPrivate: false), Cancellation)).Done);
        Assert.True(asked.AcknowledgedAfter < TimeSpan.FromSeconds(2.5));
        Assert.False(sending.IsCompleted);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task Reply_ServerFails_IsTriedAgain(int status)
    {
        await using var client = await ConnectAsync();
        var asked = _standIn.Use("help");
        var used = await client.NextAsync<CommandUsed>();
        await client.Connection.AcknowledgeAsync(used, new FirstResponse.Thinking(IsPrivate: false), Cancellation);
        _standIn.Faults.Rest.Enqueue(RestFault.Page("webhooks", status));
        Assert.True((await client.Connection.ReplyAsync(used, Hello, Cancellation)).Done);
        Assert.Equal(1, asked.Answers);
    }

    [Fact]
    public async Task Send_ServerFailsWithoutNonce_IsNotRepeated()
    {
        await using var client = await ConnectAsync();
        _standIn.Faults.Rest.Enqueue(RestFault.ServerError("messages"));
        Assert.Equal(SendOutcome.Unavailable, (await client.Connection.SendAsync(_standIn.Identity.Channel, Hello, null, null, Cancellation)).Outcome);
        _standIn.Faults.Rest.Enqueue(RestFault.ServerError("messages"));
        Assert.True((await client.Connection.SendAsync(_standIn.Identity.Channel, Hello, null, "1", Cancellation)).Done);
        Assert.Single(_standIn.Rest.Messages);
    }

    [Fact]
    public async Task Send_ManyAtOnce_KeepsTheLimitsAndAllArrive()
    {
        await using var client = await ConnectAsync();
        var sent = await Task.WhenAll(Enumerable.Range(0, 22).Select(_ => client.Connection.SendAsync(_standIn.Identity.Channel, Hello, null, null, Cancellation)));
        Assert.All(sent, one => Assert.True(one.Done, one.Detail));
        Assert.Equal(22, _standIn.Rest.Messages.Count);
        Assert.InRange(_standIn.Rest.Invalid.Count, 0, 2);
    }

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
