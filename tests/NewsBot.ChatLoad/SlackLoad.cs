using System.Collections.Concurrent;
using System.Globalization;
using NewsBot.ChatLoad.News;
using NewsBot.ChatTests.Slack.StandIn;

namespace NewsBot.ChatLoad;

/// <summary>Mentions on the stand-in for Slack, at a steady rate, each in a channel drawn at random.</summary>
internal sealed class SlackLoad
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly SlackStandIn _slack;
    private readonly LoadSettings _settings;

    /// <summary>Made before the run, whose processors they would take a share of.</summary>
    private readonly Queue<string> _questions;
    private readonly TimeProvider _time;
    private readonly Random _random = new(4);
    private readonly ConcurrentDictionary<string, SlackAsked> _asked = new(StringComparer.Ordinal);

    public SlackLoad(SlackStandIn slack, LoadSettings settings, InventedQuestions questions, TimeProvider time)
    {
        (_slack, _settings, _time) = (slack, settings, time);
        _questions = new(Enumerable.Range(0, settings.Rate * (settings.Warm + settings.Seconds)).Select(_ => questions.Next().Words));
        slack.Desk.Posted += Answered;
    }

    public async Task<SlackFigures> SteadyAsync(int seconds, Action<int> eachSecond)
    {
        var asked = new List<SlackAsked>(_settings.Rate * seconds);
        await SteadyPace.KeepAsync(_settings.Rate, seconds, eachSecond, () => asked.Add(Ask()), _time);
        await SteadyPace.UntilAsync(() => asked.TrueForAll(one => one is { AcknowledgedAt: not null, Answers: > 0 }), Patience, _time);
        return new SlackFigures(asked, _slack, _time);
    }

    private SlackAsked Ask()
    {
        var channel = string.Create(CultureInfo.InvariantCulture, $"C{_random.Next(_settings.Channels):0000}");
        var asked = new SlackAsked(channel, _time.GetTimestamp());
        var mention = _slack.Mention(_questions.Dequeue(), channel, before: stamp => _asked[stamp] = asked);
        _ = NoteAsync(asked, mention);
        return asked;
    }

    private async Task NoteAsync(SlackAsked asked, Task<bool> delivered)
    {
        if (await delivered)
            asked.AcknowledgedAt = _time.GetTimestamp();
    }

    private void Answered(SlackPost post)
    {
        if (post.Thread is not { } thread || !_asked.TryGetValue(thread, out var asked))
            return;
        asked.Answer(post.ArrivedAt);
    }
}

/// <summary>One mention as the stand-in saw it; moments are timestamps.</summary>
internal sealed class SlackAsked(string channel, long askedAt)
{
    private int _answers;

    public string Channel { get; } = channel;

    public long AskedAt { get; } = askedAt;

    public long? AcknowledgedAt { get; set; }

    public long? AnsweredAt { get; private set; }

    public int Answers => Volatile.Read(ref _answers);

    public void Answer(long arrivedAt)
    {
        AnsweredAt ??= arrivedAt;
        Interlocked.Increment(ref _answers);
    }
}
