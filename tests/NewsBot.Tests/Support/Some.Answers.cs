using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Language;
using NewsBot.Questions;

namespace NewsBot.Tests.Support;

internal static partial class Some
{
    public static readonly DateTimeOffset Noon = new(2021, 7, 10, 12, 0, 0, TimeSpan.Zero);

    public static Question Question(string text = "/who denied") => new() { Text = text, AskedAt = Noon };

    /// <summary>An answer with one quoted denial in it.</summary>
    public static Answer Answer(string quote = "She denied that the harbour fund was empty.", string match = "denied", string? url = "https://gazette.example/harbour") => new()
    {
        Question = Question(),
        Kind = AnswerKind.Who,
        Answered = true,
        Lead = "Mira Holt",
        Listed = ["Mira Holt"],
        IndependentSources = 1,
        Confidence = 0.9,
        AsOf = new AsOf(PublicationDate.OfDay(new DateOnly(2021, 7, 9)), PublicationDate.OfDay(new DateOnly(2021, 7, 10)), 12, CatchingUp: false),
        Passages =
        [
            new AnswerPassage
            {
                Quote = quote,
                Matches = [new TextSpan(quote.IndexOf(match, StringComparison.Ordinal), match.Length)],
                Glosses = [new Gloss("She", "Mira Holt")],
                Attribution = new PassageAttribution("Mira Holt", Stance.Denied, "denied"),
                Citation = new Citation("a1", "Harbour fund under scrutiny", new Publisher("The Gazette"), PublicationDate.OfDay(new DateOnly(2021, 7, 9)), "Ann Lee", url is null ? null : new Uri(url)),
                Context = quote,
                Score = 3.25,
            },
        ],
    };

    public static Answer NoAnswer() => new()
    {
        Question = Question("dragons"),
        Kind = AnswerKind.Passages,
        Answered = false,
        Lead = "Nothing found about dragons.",
        AsOf = new AsOf(null, PublicationDate.OfDay(new DateOnly(2021, 7, 10)), 12, CatchingUp: false),
        NothingFound = new NothingFound(["harbour", "ferries"]),
    };
}
