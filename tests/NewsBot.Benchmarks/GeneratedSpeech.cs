using System.Text;
using NewsBot.Facts;
using NewsBot.Language;

namespace NewsBot.Benchmarks;

/// <summary>Statements for generated news: a person, a reporting verb and what was said, with the fact that they are.</summary>
internal sealed class GeneratedSpeech
{
    private const int People = 2_000;

    /// <summary>As often as news has them: most is merely said.</summary>
    private static readonly (Stance Stance, string Cue, string Lemma, int Share)[] Cues =
    [
        (Stance.Said, "said", "say", 60), (Stance.Claimed, "claimed", "claim", 8), (Stance.Denied, "denied", "deny", 6), (Stance.Warned, "warned", "warn", 6),
        (Stance.Confirmed, "confirmed", "confirm", 6), (Stance.Announced, "announced", "announce", 6), (Stance.Promised, "promised", "promise", 4), (Stance.Believed, "believed", "believe", 4),
    ];

    private readonly string[] _people;

    public GeneratedSpeech(Func<string> word) =>
        _people = [.. Enumerable.Range(0, People).Select(_ => $"{Capital(word())} {Capital(word())}").Distinct()];

    /// <summary>A few people are quoted often, most seldom.</summary>
    public string Person(Random random) => _people[(int)(_people.Length * Math.Pow(random.NextDouble(), 3))];

    /// <summary>Writes "Name denied that " and tells what it is; the content still has to follow.</summary>
    public StatementBegun Begin(Random random, StringBuilder text)
    {
        var (name, cue, start) = (Person(random), Draw(random), text.Length);
        text.Append(name).Append(' ').Append(cue.Cue).Append(" that ");
        var speaker = new Speaker(name, [new TextSpan(start, name.Length)], name, 1);
        return new StatementBegun(speaker, cue.Stance, new Cue(cue.Cue, [new TextSpan(start + name.Length + 1, cue.Cue.Length)], cue.Lemma), text.Length);
    }

    private static (Stance Stance, string Cue, string Lemma, int Share) Draw(Random random)
    {
        var drawn = random.Next(Cues.Sum(cue => cue.Share));
        return Cues.First(cue => (drawn -= cue.Share) < 0);
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

/// <summary>A statement up to its content.</summary>
internal readonly record struct StatementBegun(Speaker Speaker, Stance Stance, Cue Cue, int ContentStart)
{
    public Mention Mention => new(MentionKind.Person, Speaker.Words, Speaker.Spans[0]);

    public Fact EndAt(int contentEnd) => new()
    {
        Stance = Stance,
        Type = SpeechType.Indirect,
        Speaker = Speaker,
        Cue = Cue,
        Content = [TextSpan.FromBounds(ContentStart, contentEnd)],
    };
}
