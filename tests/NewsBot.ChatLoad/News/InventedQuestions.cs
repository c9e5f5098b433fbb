namespace NewsBot.ChatLoad.News;

/// <summary>A question, as words and as Discord's command with its options.</summary>
internal sealed record InventedQuestion(string Words, string Command, Dictionary<string, object> Options);

/// <summary>Ever new questions of every kind about invented news, each about an article drawn at random, so that no answer is in a cache by design.</summary>
/// <param name="articles">How many articles there are to ask about.</param>
internal sealed class InventedQuestions(InventedWords words, InventedNews news, int articles, int seed)
{
    private readonly Random _random = new(seed);

    public InventedQuestion Next()
    {
        var about = news.Article(_random.Next(articles));
        var (subject, noun, verb) = (about.Subject, words.Noun(_random), InventedWords.Reported(_random));
        return _random.Next(20) switch
        {
            0 => Of("who denied", "who", ("did", "denied")),
            1 => Of($"who {verb} since:{about.Published:yyyy-MM-dd}", "who", ("did", verb), ("since", $"{about.Published:yyyy-MM-dd}")),
            2 or 3 or 4 => Of($"who {verb} {subject}", "who", ("did", $"{verb} {subject}")),
            5 or 6 => Of($"topic {subject} places", "topic", ("name", subject), ("ask", "places")),
            7 => Of($"topic {subject} denied", "topic", ("name", subject), ("ask", "denied")),
            8 => Of($"quotes {about.Person}", "quotes", ("person", about.Person)),
            9 => Of($"quotes {about.Person} about {subject}", "quotes", ("person", about.Person), ("about", subject)),
            10 => Of($"timeline {subject}", "timeline", ("topic", subject)),
            11 => Of($"compare {subject}", "compare", ("topic", subject)),
            12 => Of($"numbers {subject}", "facts", ("kind", "numbers"), ("about", subject)),
            13 => Of($"latest {subject}", "latest", ("topic", subject)),
            14 => Of($"summary {subject}", "summary", ("about", subject)),
            15 => Ask($"What did {about.Person} say about the {subject} in {about.Place}?"),
            16 => Ask($"Where was the {subject} {noun} {InventedWords.Pick(_random, InventedWords.Verbs)}?"),
            17 => Ask($"Why was the {noun} near {about.Place} closed?"),
            18 => Of("latest", "latest"),
            _ => Ask($"{subject} {noun} {about.Place}"),
        };
    }

    private static InventedQuestion Ask(string question) => Of(question, "ask", ("question", question));

    private static InventedQuestion Of(string words, string command, params (string Name, object Value)[] options) =>
        new(words, command, options.ToDictionary(option => option.Name, option => option.Value));
}
