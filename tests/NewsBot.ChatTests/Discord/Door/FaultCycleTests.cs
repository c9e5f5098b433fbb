using System.Globalization;
using Microsoft.Extensions.Logging;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Support;
using NewsBot.ChatTests.Wire;

namespace NewsBot.ChatTests.Discord.Door;

/// <summary>The same fault again and again, with every event delivered several times: the door comes back within 90 seconds, and no answer is lost or doubled.</summary>
/// <remarks>One cycle each here; NEWSBOT_CYCLES=100 runs the long form. The clock runs fast for both ends while the door comes back, and at its own pace
/// while Discord waits its three seconds. Faults that cost a session are spaced so that 20 an hour suffice, as the client insists.</remarks>
public sealed class FaultCycleTests
{
    private static readonly int Cycles = LongForm.Cycles(inShort: 1);
    private static readonly TimeSpan SessionSpacing = TimeSpan.FromSeconds(185);
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(90);

    private const double Fast = 8;
    private const double Faster = 60;
    private const int IdentifiesToSpare = 15;
    private const int Copies = 11;

    private readonly SpedClock _time = new(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, bool> Faults => new()
    {
        { "op 7", true },
        { "op 9 resumable", true },
        { "op 9", false },
        { "cut", true },
        { "half-open", true },
        { "no acknowledgement", true },
        { "down", true },
        { "close 4000", true },
        { "close 4001", true },
        { "close 4002", true },
        { "close 4009", true },
        { "close 4003", false },
        { "close 4005", false },
        { "close 4007", false },
        { "close 4008", false },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Connection_FaultAgainAndAgain_ComesBackAndAnswersOnce(string fault, bool keepsSession)
    {
        await using var door = await RunningDoor.StartAsync(await DiscordStandIn.StartAsync(_time), _time);
        await door.ConnectedAsync();
        door.StandIn.Faults.Copies = Copies;
        var (asked, mentions, slowest) = (new List<Asked>(), new List<ulong>(), TimeSpan.Zero);
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            if (!keepsSession && Cycles > IdentifiesToSpare)
                await AtRateAsync(Faster, () => Task.Delay(SessionSpacing, _time, Cancellation));
            await door.ConnectedAsync();
            asked.Add(await AnsweredAsync(door));

            var began = _time.GetTimestamp();
            await AtRateAsync(fault is "half-open" or "no acknowledgement" ? 2 * Fast : Fast, async () =>
            {
                await BreakAsync(door.StandIn, fault, LostAsync(door.StandIn));
                // What is said while nobody listens comes after the session was taken up again.
                if (keepsSession)
                    mentions.Add(door.StandIn.Say($"<@{door.StandIn.Identity.ApplicationId}> who denied"));
                await door.ConnectedAsync();
            });
            asked.Add(await AnsweredAsync(door));
            var back = _time.GetElapsedTime(began);
            slowest = back > slowest ? back : slowest;
            Assert.True(back < BackWithin, $"cycle {cycle}: back after {back}");
        }

        await AtRateAsync(Fast, () => Eventually.TrueAsync(() => Replies(door, mentions).Count >= mentions.Count, "every mention should be answered", seconds: 60));
        Assert.Equal(mentions.Order(), Replies(door, mentions).Order());
        Assert.All(asked, one => Assert.Equal((1, 1, 0), (one.Acknowledgements, one.Answers, one.RefusedCallbacks)));
        AssertFewIdentifies(door.StandIn, out var inAnHour);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{fault}: {Cycles} cycles, {asked.Count} interactions and {mentions.Count} mentions answered once each; slowest answer after the fault {slowest.TotalSeconds:0.0} s; {door.StandIn.Gateway.Identifies.Count} identifies, at most {inAnHour} an hour"));
    }

    public static TheoryData<string> Storms =>
        ["server error", "page of 502", "too many", "too many everywhere", "page of 429", "slow", "acknowledgement: too many", "acknowledgement: server error", "acknowledgement: slow"];

    [Theory]
    [MemberData(nameof(Storms))]
    public async Task Requests_FaultAgainAndAgain_AreAnsweredOnce(string fault)
    {
        await using var door = await RunningDoor.StartAsync(await DiscordStandIn.StartAsync(_time), _time);
        await door.ConnectedAsync();

        // Code that runs for the first time may be so slow on a busy machine that an acknowledgement is sent again.
        await AnsweredAsync(door);
        door.StandIn.Faults.Copies = Copies;
        var slowest = TimeSpan.Zero;
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            foreach (var one in Storm(fault))
                door.StandIn.Faults.Rest.Enqueue(one);
            var asked = await AnsweredAsync(door);
            Assert.Equal((1, 1), (asked.Acknowledgements, asked.Answers));
            Assert.Equal(0, asked.RefusedCallbacks);
            slowest = asked.AnsweredAfter > slowest ? asked.AnsweredAfter.Value : slowest;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fault}: {Cycles} cycles, each answered once; slowest {slowest.TotalSeconds:0.0} s"));
    }

    private static RestFault[] Storm(string fault) => fault switch
    {
        "server error" => [RestFault.ServerError("webhooks"), RestFault.ServerError("webhooks")],
        "page of 502" => [RestFault.Page("webhooks", 502), RestFault.Page("webhooks", 502)],
        "too many" => [RestFault.TooMany("webhooks", 2), RestFault.TooMany("webhooks", 2), RestFault.TooMany("webhooks", 2)],
        "too many everywhere" => [RestFault.TooMany("webhooks", 2, isGlobal: true), RestFault.TooMany("webhooks", 2, isGlobal: true)],
        "page of 429" => [RestFault.Page("webhooks", 429)],
        "slow" => [RestFault.Slow("webhooks", TimeSpan.FromSeconds(10))],
        "acknowledgement: too many" => [RestFault.TooMany("callback", 0.3)],
        "acknowledgement: server error" => [RestFault.ServerError("callback")],
        "acknowledgement: slow" => [RestFault.Slow("callback", TimeSpan.FromSeconds(0.5))],
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such storm."),
    };

    /// <summary>An interaction, answered: acknowledged at the clock's own pace.</summary>
    private async Task<Asked> AnsweredAsync(RunningDoor door)
    {
        var asked = door.StandIn.Use("help");
        await asked.Acknowledged.WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
        await AtRateAsync(Fast, () => Eventually.TrueAsync(() => asked.Answers > 0, "the question should be answered", seconds: 60, () => string.Join('\n', door.Log.LinesFrom(LogLevel.Warning).TakeLast(5))));
        return asked;
    }

    private async Task AtRateAsync(double rate, Func<Task> act)
    {
        _time.Rate = rate;
        try
        {
            await act();
        }
        finally
        {
            _time.Rate = 1;
        }
    }

    private async Task BreakAsync(DiscordStandIn standIn, string fault, Task lost)
    {
        var gateway = standIn.Gateway;
        switch (fault)
        {
            case "op 7":
                gateway.AskToReconnect();
                break;
            case "op 9 resumable":
                gateway.Invalidate(resumable: true);
                break;
            case "op 9":
                gateway.Invalidate(resumable: false);
                break;
            case "cut":
                gateway.CutAll();
                break;
            case "down":
                standIn.Faults.IsDown = true;
                gateway.CutAll();
                await Task.Delay(TimeSpan.FromSeconds(10), _time, Cancellation);
                standIn.Faults.IsDown = false;
                break;
            case "half-open":
                standIn.Faults.IsDeaf = true;
                await lost;
                standIn.Faults.IsDeaf = false;
                break;
            case "no acknowledgement":
                standIn.Faults.SkipsAcks = true;
                await lost;
                standIn.Faults.SkipsAcks = false;
                break;
            default:
                await gateway.CloseAllAsync(int.Parse(fault.Split(' ')[1], CultureInfo.InvariantCulture));
                break;
        }

        await lost;
    }

    /// <summary>Begun before the fault, so that no quick return is missed.</summary>
    private static Task LostAsync(DiscordStandIn standIn)
    {
        var (identifies, resumes) = (standIn.Gateway.Identifies.Count, standIn.Gateway.Resumes);
        return Eventually.TrueAsync(
            () => !standIn.Gateway.HasSession || standIn.Gateway.Identifies.Count > identifies || standIn.Gateway.Resumes > resumes,
            "the fault should be noticed",
            seconds: 60);
    }

    /// <summary>The mentions that were answered, as often as they were.</summary>
    private static List<ulong> Replies(RunningDoor door, List<ulong> mentions) =>
        [.. door.StandIn.Rest.Messages.Values
            .Select(message => message.Body["message_reference"]?["message_id"]?.ToString())
            .Where(id => id is not null).Select(id => ulong.Parse(id!, CultureInfo.InvariantCulture)).Where(mentions.Contains)];

    private static void AssertFewIdentifies(DiscordStandIn standIn, out int mostInAnHour)
    {
        var moments = standIn.Gateway.Identifies.ToList();
        mostInAnHour = moments.Max(moment => moments.Count(other => other >= moment && other < moment + TimeSpan.FromHours(1)));
        Assert.InRange(mostInAnHour, 1, 20);
    }
}
