namespace NewsBot.Benchmarks;

/// <summary>Questions of every kind that people ask, about generated news; the same for the same seed.</summary>
internal sealed class GeneratedQuestions(GeneratedNews news, int articles)
{
    private const int Seed = 8;

    /// <summary>What a kind is called in reports, and one question of it.</summary>
    public IReadOnlyList<(string Kind, Func<Random, string> Ask)> Kinds { get; } =
    [
        ("who denied", _ => "who denied"),
        ("who said, since a day", _ => "who said since:2024-06-01"),
        ("who denied, of a topic", random => $"who denied {news.Topic(random)}"),
        ("quotes", random => $"quotes {news.Person(random)}"),
        ("did she deny it", random => $"Did {news.Person(random)} deny the {news.Topic(random)} {news.Topic(random)}?"),
        ("open question", random => news.QuestionAbout(random.Next(articles), 4 + random.Next(4))),
        ("places", random => $"{news.Topic(random)} {news.Topic(random)} places"),
        ("timeline", random => $"timeline {news.Topic(random)} {news.Topic(random)}"),
        ("compare", random => $"compare {news.Topic(random)}"),
        ("summary", random => $"summary {news.Topic(random)} {news.Topic(random)}"),
        ("latest", _ => "latest"),
        ("latest of a topic", random => $"latest {news.Topic(random)}"),
    ];

    /// <summary><paramref name="count"/> different questions of one kind, where the kind has so many.</summary>
    public IReadOnlyList<string> Of(int kind, int count)
    {
        var random = new Random(Seed + kind);
        return [.. Enumerable.Range(0, count).Select(_ => Kinds[kind].Ask(random))];
    }
}
