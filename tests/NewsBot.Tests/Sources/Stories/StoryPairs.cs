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

    private static readonly string[] Towns = ["Norrvik", "Sandhaven", "Elisport", "Markstad", "Veldhoek", "Aldmere", "Braxton", "Kivisalo", "Porten", "Rosholm", "Tavira", "Ostby", "Grenna", "Lissewege", "Calder", "Moravec"];
    private static readonly string[] Clubs = ["Norrvik Rovers", "Sandhaven Town", "Elisport Athletic", "Markstad Wanderers", "Veldhoek Sparta", "Aldmere City", "Braxton Albion", "Kivisalo Union", "Porten Harriers", "Rosholm United", "Tavira Sporting", "Ostby Rangers"];
    private static readonly string[] FirstNames = ["Ida", "Tomas", "Aino", "Pieter", "Lucia", "Omar", "Grace", "Jan", "Mei", "Rosa", "Ben", "Carl", "Dana", "Erik", "Fiona", "Goran"];
    private static readonly string[] LastNames = ["Berg", "Lind", "Kallio", "Maas", "Ferro", "Haddad", "Oduya", "Novak", "Tanaka", "Alves", "Howe", "Noor", "Petrov", "Quist", "Rossi", "Silva"];
    private const string OwnLines =
        "You are reading the Coast Gazette. Subscribers read all our stories from Norrvik and Sandhaven without limits and support independent reporting in the region. "
        + "Sign up for the morning letter, which brings the day's most important news before breakfast. Do you know more about this story? Write to our desk, and we will treat what you tell us in confidence. "
        + "All rights reserved; no part of this page may be printed or shared without our written permission.";

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

    /// <summary>Two texts of a kind that is hard to tell.</summary>
    public (Article One, Article Other) Pair(string kind)
    {
        var story = Story(Topic());
        return kind switch
        {
            "edited by a tenth" => (story, Edited(story, 0.1)),
            "edited by a fifth" => (story, Edited(story, 0.2)),
            "cut to two fifths and edited" => (story, Edited(Cut(story, 0.4), 0.1)),
            "with a publisher's own lines" => (story, With(story, OwnLines)),
            "another match" => (Report(Match()), Report(Match())),
            "another day's weather" => (Report(Weather()), Report(Weather())),
            "another company's figures" => (Report(Figures()), Report(Figures())),
            "the same match, edited" => Report(Match()) is var match ? (match, Edited(match, 0.15)) : default,
            _ => Report(Weather()) is var weather ? (weather, Edited(weather, 0.15)) : default,
        };
    }

    private Article Edited(Article story, double rate) => ToArticle(story.Title, string.Join("\n\n", story.Text.Split("\n\n").Select(paragraph => Edit(paragraph, rate))));

    private static Article Cut(Article story, double share)
    {
        var words = story.Text.Split(' ');
        return ToArticle(story.Title, string.Join(' ', words.Take((int)(words.Length * share))));
    }

    private static Article With(Article story, string lines) => ToArticle(story.Title, $"{story.Text}\n\n{lines}");

    private static Article Report(string text) => ToArticle("Report", text);

    private string Match()
    {
        var (home, guest) = (Pick(Clubs), Pick(Clubs));
        return $"{home} beat {guest} {Number(1, 6)}-{Number(0, 4)} {Pick(Times)} in front of {Number(4, 60)},{Number(100, 999)} spectators to move up to place {Number(1, 20)} in the table. "
            + $"{Name()} opened the scoring after {Number(2, 40)} minutes with a low shot from the edge of the box. The visitors pressed for an equaliser but {Name()} doubled the lead shortly before half-time. "
            + $"After the break the guests had more of the ball without creating clear chances. “We worked hard for this result and the fans were fantastic,” said the winning coach {Name()}. "
            + $"His counterpart {Name()} said his side had not been good enough. The winners travel to {Pick(Clubs)} next weekend, while {guest} host {Pick(Clubs)}.";
    }

    private string Weather() =>
        $"Inland {Pick(Towns)} will see temperatures of {Number(1, 35)} degrees {Pick(Times)}, the weather service said. Winds will reach {Number(10, 90)} kilometres an hour in the afternoon. "
        + $"In {Pick(Towns)} up to {Number(2, 60)} millimetres of rain are expected, while {Pick(Towns)} stays mostly dry. During the night the temperature falls to {Number(-9, 15)} degrees. "
        + $"The outlook for the coming days remains changeable, with showers and sunny spells. A warning of strong gusts is in force near {Pick(Towns)} until {Number(1, 12)} pm. Residents are advised to follow the announcements of the weather service.";

    private string Figures()
    {
        var company = $"{Pick(Towns)} {Pick(["Holdings", "Energy", "Foods", "Bank", "Steel"])}";
        return $"The company {company} reported quarterly net income of ${Number(10, 900)}.{Number(0, 9)} million. On a per-share basis, the company based in {Pick(Towns)} said it had net income of {Number(10, 99)} cents. "
            + $"Earnings, adjusted for one-time gains and costs, came to {Number(10, 99)} cents per share. The average estimate of {Number(3, 20)} analysts was for earnings of {Number(10, 99)} cents per share. "
            + $"The company posted revenue of ${Number(10, 900)}.{Number(0, 9)} million in the period. Shares of {company} have risen {Number(2, 40)} percent since the beginning of the year.";
    }

    private string Name() => $"{Pick(FirstNames)} {Pick(LastNames)}";

    private string Number(int from, int to) => _random.Next(from, to + 1).ToString(CultureInfo.InvariantCulture);

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
