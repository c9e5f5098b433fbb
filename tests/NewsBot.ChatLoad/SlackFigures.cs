using System.Globalization;
using NewsBot.ChatTests.Slack.StandIn;

namespace NewsBot.ChatLoad;

/// <summary>What came of a number of mentions, in the order in which they were made.</summary>
internal sealed class SlackFigures(IReadOnlyCollection<SlackAsked> asked, SlackStandIn slack, TimeProvider time) : IFigures
{
    private readonly List<List<SlackAsked>> _channels = [.. asked.GroupBy(one => one.Channel).Select(channel => channel.ToList())];

    public IEnumerable<TimeSpan?> AnsweredAfter => asked.Select(one => Since(one, one.AnsweredAt));

    public bool EachOnceInOrder => asked.All(one => one is { AcknowledgedAt: not null, Answers: 1 }) && Overtaken == 0 && slack.Desk.Refusals.IsEmpty;

    /// <summary>Answers that came before the answer to a mention which was acknowledged before theirs was made.</summary>
    private int Overtaken => _channels.Sum(channel => channel.Zip(channel.Skip(1)).Count(pair => pair.First.AcknowledgedAt < pair.Second.AskedAt && pair.First.AnsweredAt > pair.Second.AnsweredAt));

    private TimeSpan SmallestGap => _channels
        .SelectMany(channel => channel.Select(one => one.AnsweredAt).OfType<long>().Order() is var ends ? ends.Zip(ends.Skip(1), (one, next) => time.GetElapsedTime(one, next)) : [])
        .DefaultIfEmpty(TimeSpan.MaxValue).Min();

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"sent {asked.Count} over {_channels.Count} channels, acknowledged {asked.Count(one => one.AcknowledgedAt is not null)} (sent again {slack.Sockets.Retries}), answered once {asked.Count(one => one.Answers == 1)}, ")
        + string.Create(CultureInfo.InvariantCulture, $"doubled {asked.Count(one => one.Answers > 1)}, overtaken in their channel {Overtaken}, refused {slack.Desk.Refusals.Count}, smallest gap in a channel {SmallestGap.TotalMilliseconds:0} ms; ")
        + $"acknowledged {new Times(asked.Select(one => Since(one, one.AcknowledgedAt)))}; answered {new Times(AnsweredAfter)}";

    private TimeSpan? Since(SlackAsked one, long? moment) => moment is { } at ? time.GetElapsedTime(one.AskedAt, at) : null;
}
