using NewsBot.ChatTests.Discord.StandIn;

namespace NewsBot.ChatLoad;

/// <summary>Asks a connected bot at a steady rate, then all at once.</summary>
internal sealed class LoadRun(DiscordStandIn standIn, LoadSettings settings, TimeProvider time)
{
    private static readonly (string Command, Dictionary<string, object> Options)[] Questions =
    [
        ("who", new() { ["did"] = "denied" }),
        ("ceasefire", new() { ["ask"] = "regions" }),
        ("ask", new() { ["question"] = "What did the minister say about sanctions?" }),
        ("latest", []),
        ("timeline", new() { ["topic"] = "ceasefire" }),
        ("who", new() { ["did"] = "said", ["since"] = "2017-01-01" }),
        ("compare", new() { ["topic"] = "election" }),
        ("help", []),
    ];

    private int _next;

    public async Task<LoadFigures> SteadyAsync(Action<int> eachSecond)
    {
        var asked = new List<Asked>(settings.Rate * settings.Seconds);
        var began = time.GetTimestamp();
        for (var second = 0; second < settings.Seconds; second++)
        {
            eachSecond(second);
            for (var n = 0; n < settings.Rate; n++)
            {
                asked.Add(Ask());
                var due = TimeSpan.FromSeconds(second + ((n + 1.0) / settings.Rate));
                var early = due - time.GetElapsedTime(began);
                if (early > TimeSpan.FromMilliseconds(1))
                    await Task.Delay(early, time);
            }
        }

        await AnsweredAsync(asked, TimeSpan.FromSeconds(60));
        return LoadFigures.Of(asked);
    }

    public async Task<LoadFigures> BurstAsync()
    {
        List<Asked> asked = [.. Enumerable.Range(0, settings.Burst).Select(_ => Ask())];
        await AnsweredAsync(asked, TimeSpan.FromSeconds(60));
        return LoadFigures.Of(asked);
    }

    private Asked Ask()
    {
        var (command, options) = Questions[_next++ % Questions.Length];
        return standIn.Use(command, options, new Someone((ulong)(5000 + (_next % 500))));
    }

    private async Task AnsweredAsync(List<Asked> asked, TimeSpan patience)
    {
        var began = time.GetTimestamp();
        while (asked.Any(one => one.Answers == 0) && time.GetElapsedTime(began) < patience)
            await Task.Delay(100);
    }
}
