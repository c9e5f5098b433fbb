using System.Collections.Immutable;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Conversations;
using NewsBot.Facts;
using NewsBot.Language;
using NewsBot.Questions;

namespace NewsBot.ChatTests.Discord.Rendering;

/// <summary>One answer of each kind, in sentences of the project's own.</summary>
internal static class SomeAnswers
{
    private static readonly Publisher Post = new("The Harbour Post", "harbourpost.example");
    private static readonly Publisher Courier = new("Northern Courier", "courier.example");

    public static IReadOnlyDictionary<string, AnswerPage> All { get; } = new Dictionary<string, AnswerPage>
    {
        ["who"] = Page(Answer("/who denied", AnswerKind.Who, "Mira Olsen; Tomas Brandt", ["Mira Olsen", "Tomas Brandt"]) with
        {
            IndependentSources = 2,
            Notes = ["Sources contradict each other: the Harbour Post has the ferry stopped on 3 May, the Northern Courier on 4 May."],
            Passages =
            [
                Said("Olsen denied that the harbour board had known of the cracks before the winter.", ["denied"], "Mira Olsen", Stance.Denied, "denied", Cite("a1", "Board knew nothing, says Olsen", Post, 2024, 5, 6)),
                Said("He denied every word of it, calling the report “a fairy tale for tourists”.", ["denied"], "Tomas Brandt", Stance.Denied, "denied", Cite("a2", "Minister rejects ferry report", Courier, 2024, 5, 4)) with { Glosses = [new Gloss("He", "Tomas Brandt")] },
            ],
        }),
        ["mentions"] = Page(Answer("/ferry regions", AnswerKind.Mentions, "Nordholm; Vik; the Outer Isles", ["Nordholm", "Vik", "the Outer Isles"]) with
        {
            IndependentSources = 1,
            Passages = [Plain("Ferries to Nordholm, Vik and the Outer Isles stay in port until the inspection ends.", ["Nordholm", "Vik", "Outer Isles"], Cite("a3", "Three routes closed", Post, 2024, 5, 3))],
        }),
        ["quotes"] = Page(Answer("/quotes Mira Olsen", AnswerKind.Quotes, "Mira Olsen is quoted in 2 articles.", []) with
        {
            IndependentSources = 2,
            Passages =
            [
                Said("“We repaired what we were shown,” Olsen said on Monday.", ["Olsen"], "Mira Olsen", Stance.Said, "said", Cite("a4", "Repairs came late", Courier, 2024, 5, 7)) with { Glosses = [new Gloss("Monday", "6 May 2024")] },
                Said("Olsen promised a full report by June.", ["Olsen"], "Mira Olsen", Stance.Promised, "promised", Cite("a1", "Board knew nothing, says Olsen", Post, 2024, 5, 6)),
            ],
        }),
        ["timeline"] = Page(Answer("/timeline ferry", AnswerKind.Timeline, "ferry: 2 dates, 3 May 2024 to 6 May 2024", []) with
        {
            IndependentSources = 1,
            Passages =
            [
                Plain("Inspectors stopped the ferry after a hairline crack was found.", ["ferry"], Cite("a3", "Three routes closed", Post, 2024, 5, 3)) with { Label = "3 May 2024" },
                Plain("The board met behind closed doors.", [], Cite("a1", "Board knew nothing, says Olsen", Post, 2024, 5, 6)) with { Label = "6 May 2024" },
            ],
        }),
        ["compare"] = Page(Answer("/compare ferry", AnswerKind.Compare, "2 sources on ferry", []) with
        {
            IndependentSources = 2,
            Passages =
            [
                Plain("The ferry was stopped on 3 May.", ["3 May"], Cite("a3", "Three routes closed", Post, 2024, 5, 3)) with { Label = "The Harbour Post" },
                Plain("The ferry was stopped on 4 May.", ["4 May"], Cite("a2", "Minister rejects ferry report", Courier, 2024, 5, 4)) with { Label = "Northern Courier", Copies = [Cite("a9", "Ferry report rejected", Post, 2024, 5, 4)] },
            ],
        }),
        ["summary"] = Page(Answer("/summary ferry", AnswerKind.Summary, "The ferry in a few sentences", []) with
        {
            IndependentSources = 1,
            Passages = [Plain("Inspectors stopped the ferry after a hairline crack was found.", ["ferry"], Cite("a3", "Three routes closed", Post, 2024, 5, 3))],
        }),
        ["latest"] = Page(Answer("/latest", AnswerKind.Latest, "The newest articles", []) with
        {
            IndependentSources = 2,
            Passages =
            [
                Plain("Repairs came late", [], Cite("a4", "Repairs came late", Courier, 2024, 5, 7)),
                Plain("Board knew nothing, says Olsen", [], Cite("a1", "Board knew nothing, says Olsen", Post, 2024, 5, 6)),
            ],
        }),
        ["help"] = Page(Answer("/help", AnswerKind.Help, "Ask in plain English, or with a command:\n/who denied\n/quotes Mira Olsen\n/timeline ferry\nAdd source:Reuters, since:2024-05-01 or \"an exact phrase\".", [])),
        ["about"] = Page(Answer("/about", AnswerKind.About, "1,204 articles from 18 sources, the newest of 7 May 2024. Version 0.1.0.", [])),
        ["nothing"] = Page(Answer("who painted the lighthouse", AnswerKind.Passages, "Nothing found in 1,204 articles, the newest of 7 May 2024.", []) with
        {
            Answered = false,
            NothingFound = new NothingFound(["harbour", "ferry", "outer isles"]),
        }),
        ["hostile"] = Page(Answer("**@everyone** <@1> ask", AnswerKind.Passages, "Lead with *stars*, <@&5> and @everyone", []) with
        {
            IndependentSources = 1,
            Passages = [Plain("# Head\n> quote [click](https://evil.example) @here <#7> ||spoiler|| `code` https://evil.example \u202Ereversed", ["click"], Cite("a5", "Masked [link](https://evil.example)", Post, 2024, 5, 7))],
        }),
    };

    public static AnswerPage Page(Answer answer, int first = 1, bool hasMore = false) => new("AbCdEf0123456789", answer, answer.Passages, first, hasMore);

    public static Answer Answer(string question, AnswerKind kind, string lead, ImmutableArray<string> listed) => new()
    {
        Question = new Question { Text = question, AskedAt = new DateTimeOffset(2024, 5, 8, 9, 0, 0, TimeSpan.Zero) },
        Kind = kind,
        Answered = true,
        Lead = lead,
        Listed = listed,
        AsOf = new AsOf(Day(2024, 5, 6), Day(2024, 5, 7), 1_204, CatchingUp: false),
    };

    public static AnswerPassage Plain(string quote, string[] matches, Citation citation) => new()
    {
        Quote = quote,
        Matches = [.. matches.Select(match => new TextSpan(quote.IndexOf(match, StringComparison.Ordinal), match.Length)).OrderBy(span => span.Start)],
        Context = $"Before it stood this. {quote} After it came that.",
        Citation = citation,
    };

    private static AnswerPassage Said(string quote, string[] matches, string speaker, Stance stance, string cue, Citation citation) =>
        Plain(quote, matches, citation) with { Attribution = new PassageAttribution(speaker, stance, cue) };

    private static Citation Cite(string id, string title, Publisher publisher, int year, int month, int day) =>
        new(id, title, publisher, Day(year, month, day), "J. Lind", new Uri($"https://{publisher.Host}/{id}"));

    private static PublicationDate Day(int year, int month, int day) => PublicationDate.OfDay(new DateOnly(year, month, day));
}
