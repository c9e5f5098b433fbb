using System.Globalization;
using Microsoft.Extensions.Logging;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Support;
using NewsBot.ChatTests.Wire;

namespace NewsBot.ChatTests.Discord.Door;

/// <summary>The same fault again and again: the door comes back within 90 seconds, and no answer is lost or doubled.</summary>
/// <remarks>One cycle each here; NEWSBOT_CYCLES=100 runs the long form. The clock runs fast for both ends, but not so fast that a busy
/// machine misses Discord's three seconds. Faults that cost a session are spaced so that 20 an hour suffice, as the client insists.</remarks>
public sealed class FaultCycleTests
{
    private static readonly int Cycles = int.Parse(Environment.GetEnvironmentVariable("NEWSBOT_CYCLES") ?? "1", CultureInfo.InvariantCulture);
    private static readonly TimeSpan SessionSpacing = TimeSpan.FromSeconds(185);

    private readonly SpedClock _time = new(8);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, bool> Faults => new()
    {
        { "op 7", true },
        { "op 9 resumable", true },
        { "op 9", false },
        { "cut", true },
        { "deaf", true },
        { "no acknowledgement", true },
        { "down", true },
        { "close 4000", true },
        { "close 4009", true },
        { "close 4007", false },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Connection_FaultAgainAndAgain_ComesBackAndAnswersOnce(string fault, bool keepsSession)
    {
        await using var door = await RunningDoor.StartAsync(await DiscordStandIn.StartAsync(_time), _time);
        await door.ConnectedAsync();
        var asked = new List<Asked>();
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            if (!keepsSession && Cycles > IdentifiesToSpare)
                await Task.Delay(SessionSpacing, _time, Cancellation);

            asked.Add(await AnsweredAsync(door));
            await BreakAsync(door.StandIn, fault);
            var began = _time.GetTimestamp();
            await door.ConnectedAsync();
            asked.Add(await AnsweredAsync(door));
            Assert.True(_time.GetElapsedTime(began) < TimeSpan.FromSeconds(90), $"cycle {cycle}: back after {_time.GetElapsedTime(began)}");
        }

        Assert.All(asked, one => Assert.Equal((1, 1, 0), (one.Acknowledgements, one.Answers, one.RefusedCallbacks)));
        AssertFewIdentifies(door.StandIn);
    }

    public static TheoryData<string> Storms => ["server error", "page of 502", "too many", "too many everywhere", "page of 429"];

    [Theory]
    [MemberData(nameof(Storms))]
    public async Task Requests_FaultAgainAndAgain_AreAnsweredOnce(string fault)
    {
        await using var door = await RunningDoor.StartAsync(await DiscordStandIn.StartAsync(_time), _time);
        await door.ConnectedAsync();
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            door.StandIn.Faults.Rest.Enqueue(fault switch
            {
                "server error" => RestFault.ServerError("webhooks"),
                "page of 502" => RestFault.Page("webhooks", 502),
                "too many" => RestFault.TooMany("webhooks", 2),
                "too many everywhere" => RestFault.TooMany("webhooks", 2, isGlobal: true),
                _ => RestFault.Page("webhooks", 429),
            });
            var asked = await AnsweredAsync(door);
            Assert.Equal((1, 1), (asked.Acknowledgements, asked.Answers));
        }
    }

    private const int IdentifiesToSpare = 15;

    private static async Task<Asked> AnsweredAsync(RunningDoor door)
    {
        var asked = door.StandIn.Use("help");
        await Eventually.TrueAsync(() => asked.Answers > 0, "the question should be answered", seconds: 60, () => string.Join('\n', door.Log.LinesFrom(LogLevel.Warning).TakeLast(5)));
        return asked;
    }

    private async Task BreakAsync(DiscordStandIn standIn, string fault)
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
            case "deaf":
                standIn.Faults.IsDeaf = true;
                await LostAsync(standIn);
                standIn.Faults.IsDeaf = false;
                return;
            case "no acknowledgement":
                standIn.Faults.SkipsAcks = true;
                await LostAsync(standIn);
                standIn.Faults.SkipsAcks = false;
                return;
            default:
                await gateway.CloseAllAsync(int.Parse(fault.Split(' ')[1], CultureInfo.InvariantCulture));
                break;
        }

        await LostAsync(standIn);
    }

    private static Task LostAsync(DiscordStandIn standIn)
    {
        var (identifies, resumes) = (standIn.Gateway.Identifies.Count, standIn.Gateway.Resumes);
        return Eventually.TrueAsync(
            () => !standIn.Gateway.HasSession || standIn.Gateway.Identifies.Count > identifies || standIn.Gateway.Resumes > resumes,
            "the fault should be noticed",
            seconds: 30);
    }

    private static void AssertFewIdentifies(DiscordStandIn standIn)
    {
        var moments = standIn.Gateway.Identifies.ToList();
        foreach (var moment in moments)
            Assert.InRange(moments.Count(other => other >= moment && other < moment + TimeSpan.FromHours(1)), 1, 20);
    }
}
