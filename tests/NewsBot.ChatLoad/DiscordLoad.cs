using NewsBot.ChatLoad.News;
using NewsBot.ChatTests.Discord.StandIn;

namespace NewsBot.ChatLoad;

/// <summary>Interactions on the stand-in for Discord: at a steady rate, then all at once.</summary>
internal sealed class DiscordLoad(DiscordStandIn discord, LoadSettings settings, InventedQuestions questions, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Made before the run, whose processors they would take a share of.</summary>
    private readonly Queue<InventedQuestion> _steady = new(Enumerable.Range(0, settings.Rate * (settings.Warm + settings.Seconds)).Select(_ => questions.Next()));
    private readonly List<InventedQuestion> _burst = [.. Enumerable.Range(0, settings.Burst).Select(_ => questions.Next())];
    private ulong _person;

    public async Task<DiscordFigures> SteadyAsync(int seconds, Action<int> eachSecond)
    {
        var asked = new List<Asked>(settings.Rate * seconds);
        await SteadyPace.KeepAsync(settings.Rate, seconds, eachSecond, () => asked.Add(Ask(_steady.Dequeue())), time);
        return await FiguresOfAsync(asked);
    }

    public Task<DiscordFigures> BurstAsync() => FiguresOfAsync([.. _burst.Select(Ask)]);

    private Asked Ask(InventedQuestion question) => discord.Use(question.Command, question.Options, new Someone(5000 + (_person++ % 500)));

    private async Task<DiscordFigures> FiguresOfAsync(List<Asked> asked)
    {
        await SteadyPace.UntilAsync(() => asked.TrueForAll(one => one.Answers > 0), Patience, time);
        return new DiscordFigures(asked);
    }
}

/// <summary>What came of a number of interactions.</summary>
internal sealed class DiscordFigures(IReadOnlyCollection<Asked> asked) : IFigures
{
    public IEnumerable<TimeSpan?> AnsweredAfter => asked.Select(one => one.AnsweredAfter);

    public bool EachOnce => asked.All(one => one is { Acknowledgements: 1, Answers: 1, RefusedCallbacks: 0 });

    public override string ToString() =>
        $"sent {asked.Count}, acknowledged once {asked.Count(one => one.Acknowledgements == 1)}, answered once {asked.Count(one => one.Answers == 1)}, "
        + $"doubled {asked.Count(one => one.Answers > 1 || one.RefusedCallbacks > 0)}; "
        + $"acknowledged {new Times(asked.Select(one => one.AcknowledgedAfter))}; answered {new Times(AnsweredAfter)}";
}
