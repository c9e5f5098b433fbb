using System.Globalization;
using NewsBot.Articles;

namespace NewsBot.Tests.Sources.Stories;

/// <summary>Makes news stories out of a small grammar, and the copies that other publishers print of them. The same seed makes the same pairs.</summary>
internal sealed class StoryPairs(int seed)
{
    private static readonly string[] Topics = ["harbour strike", "river flood", "school budget", "ferry collision", "wind park", "bank merger", "measles outbreak", "rail tunnel"];
    private static readonly string[] People = ["Ida Berg", "Tomas Lind", "Aino Kallio", "Pieter Maas", "Lucia Ferro", "Omar Haddad", "Grace Oduya", "Jan Novak", "Mei Tanaka", "Rosa Alves"];
    private static readonly string[] Roles = ["the mayor", "a union leader", "the minister", "a spokeswoman", "the chief engineer", "a resident", "the opposition leader", "an inspector"];
    private static readonly string[] Places = ["Norrvik", "Sandhaven", "Port Elis", "Markstad", "Veldhoek", "Costa Alta", "Lower Braxton", "Kivisalo"];
    private static readonly string[] Verbs = ["said", "told reporters", "wrote in a statement", "announced", "warned", "argued", "admitted", "insisted"];
    private static readonly string[] Subjects = ["the plan", "the first report", "a second inquiry", "the new schedule", "the emergency fund", "every contract", "the old agreement", "a temporary shelter", "the night shift", "the insurance claim"];
    private static readonly string[] Actions = ["would be reviewed", "had been delayed", "could cost more than expected", "was approved without debate", "must be finished", "has divided the council", "failed an inspection", "will be paid for by the state", "drew hundreds of complaints", "was signed in private"];
    private static readonly string[] Times = ["on Monday", "late on Tuesday", "before the summer", "within ten days", "after midnight", "by the end of the year", "during the hearing", "over the weekend"];
    private static readonly string[] Extras = ["despite heavy rain", "according to two people who saw the papers", "although nobody was hurt", "for the third time this year", "in spite of earlier promises", "as shops stayed closed", "while crews worked without a break", "because spare parts were missing"];
    private static readonly string[] Synonyms = ["officials", "meanwhile", "reportedly", "however", "local", "recent", "public", "several", "major", "further", "early", "later"];

    private readonly Random _random = new(seed);

    public Article Story(string topic) => ToArticle(Headline(topic), string.Join("\n\n", Enumerable.Range(0, _random.Next(9, 16)).Select(_ => Paragraph(topic))));

    public string Topic() => Pick(Topics);

    /// <summary>Every so often a word is exchanged, dropped or put in; one paragraph may be moved.</summary>
    public Article EditedCopy(Article story)
    {
        var rate = 0.02 + (_random.NextDouble() * 0.08);
        var paragraphs = story.Text.Split("\n\n").Select(paragraph => Edit(paragraph, rate)).ToList();
        if (_random.Next(2) == 0)
        {
            var moved = paragraphs[^1];
            paragraphs.RemoveAt(paragraphs.Count - 1);
            paragraphs.Insert(1, moved);
        }

        return ToArticle(story.Title, string.Join("\n\n", paragraphs));
    }

    /// <summary>Another headline, an agency's name in front, the end cut off, a line of the paper's own behind.</summary>
    public Article WireCopy(Article story)
    {
        var paragraphs = story.Text.Split("\n\n");
        var kept = paragraphs.Take((int)Math.Ceiling(paragraphs.Length * (0.65 + (_random.NextDouble() * 0.35))));
        return ToArticle(Headline(Topic()), $"{Pick(Places).ToUpperInvariant()} (Wire) - {string.Join("\n\n", kept)}\n\n{Paragraph(Topic())}");
    }

    private string Headline(string topic) => $"{Pick(Places)}: {topic} {Pick(Actions)} {Pick(Times)}";

    private string Paragraph(string topic) => string.Join(' ', Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Sentence(topic)));

    private string Sentence(string topic) => _random.Next(4) switch
    {
        0 => $"{Pick(People)}, {Pick(Roles)} in {Pick(Places)}, {Pick(Verbs)} that {Pick(Subjects)} {Pick(Actions)} {Pick(Times)}.",
        1 => $"The {topic} cost {_random.Next(2, 990).ToString(CultureInfo.InvariantCulture)} million crowns, {Pick(Extras)}, and {Pick(Subjects)} {Pick(Actions)}.",
        2 => $"“{char.ToUpperInvariant(Pick(Subjects)[0])}ll of it {Pick(Actions)} {Pick(Extras)},” {Pick(Verbs)} {Pick(People)} of {Pick(Places)}.",
        _ => $"{Pick(Times)}, {Pick(Subjects)} near {Pick(Places)} {Pick(Actions)}, {Pick(Extras)}, {Pick(Roles)} {Pick(Verbs)}.",
    };

    private string Edit(string paragraph, double rate)
    {
        var words = paragraph.Split(' ').ToList();
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (_random.NextDouble() >= rate)
                continue;
            switch (_random.Next(3))
            {
                case 0:
                    words[i] = Pick(Synonyms);
                    break;
                case 1:
                    words.RemoveAt(i);
                    break;
                default:
                    words.Insert(i, Pick(Synonyms));
                    break;
            }
        }

        return string.Join(' ', words);
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private static Article ToArticle(string title, string text) => new() { Id = "x", Title = title, Text = text, Source = "test" };
}
