using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.ChatTests.Slack.StandIn;
using NewsBot.ChatTests.Support;
using NewsBot.Conversations;
using NewsBot.Facts;
using NewsBot.Language;
using NewsBot.Questions;
using NewsBot.SlackChat.Client.Wire;
using NewsBot.SlackChat.Connection;
using NewsBot.SlackChat.Rendering;

namespace NewsBot.ChatTests.Slack.Rendering;

public sealed class AnswerBlocksTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Pieces that news can hold and a platform could stumble over.</summary>
    private static readonly string[] Pieces =
    [
        "The mayor denied it. ", "<!channel>", "<@U123>", "&amp;", "*bold* _it_ ~no~ `code` ", "\u202Eright to left\u202C", "😀", "\ud83d", "\n\n", "@everyone", "\0",
        "<https://x.test|y>", "<!\u200Echannel>", "<@\u202EU1>", "<!subteam^S1>", "@\u2066here\u2069", ":smile:", new string('a', 900), new string('<', 700), "“quoted” ",
    ];

    private static readonly Arbitrary<string> Text = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Property(MaxTest = 60)]
    public Property Of_AnyAnswer_KeepsSlacksLimits() => Prop.ForAll(Text, Text, Gen.Choose(0, 5).ToArbitrary(), (words, other, count) =>
    {
        var message = AnswerBlocks.Of(Page(Answer(words, other, count), 5), Visibility.Private);
        Assert.Null(BlockRules.TroubleWith(Blocks(message), 50));
        Assert.InRange(message.Text.Length, 1, 4000);
    });

    [Property(MaxTest = 60)]
    public Property Of_AnyAnswer_PingsNobody() => Prop.ForAll(Text, words =>
    {
        var message = AnswerBlocks.Of(Page(Answer(words, words, 3), 5), Visibility.Public);
        Assert.DoesNotContain('<', message.Text);
        Assert.DoesNotContain("\"mrkdwn\"", Blocks(message).ToJsonString(), StringComparison.Ordinal);
    });

    [Fact]
    public void Of_PageNotKept_HasNoButtons()
    {
        var page = Page(Answer("lead", "quote", 3), 5);
        Assert.Contains(AnswerBlocks.Of(page, Visibility.Public).Blocks, block => block is NewsBot.SlackChat.Blocks.ActionsBlock);
        Assert.DoesNotContain(AnswerBlocks.Of(page with { Id = AnswerPage.NotKept }, Visibility.Public).Blocks, block => block is NewsBot.SlackChat.Blocks.ActionsBlock);
    }

    /// <summary>Whatever stands inside the quotation bar is the article's, but for the mark of a cut.</summary>
    [Property(MaxTest = 60)]
    public Property Of_AnyQuote_StaysWordForWord() => Prop.ForAll(Text, words =>
    {
        var quote = "Begin " + words.Replace("😀", "", StringComparison.Ordinal).Replace("\ud83d", "", StringComparison.Ordinal);
        var message = AnswerBlocks.Of(Page(Answer("lead", quote, 1), 5), Visibility.Public);
        var shown = Assert.Single(BlockReader.Quotes(Blocks(message)));
        var whole = shown.EndsWith(Shown.CutMark, StringComparison.Ordinal) ? shown[..^Shown.CutMark.Length] : shown;
        Assert.StartsWith(whole, Shown.Clean(quote), StringComparison.Ordinal);
    });

    [Property(MaxTest = 60)]
    public Property Context_AnyPassage_KeepsSlacksLimits() => Prop.ForAll(Text, Text, (words, around) =>
    {
        var passage = Passage("Begin " + words, "title") with { Context = around + "Begin " + words + around };
        var view = Modals.Context(Page(Answer("lead", "x", 1) with { Passages = [passage, passage] }, 5));
        var json = JsonSerializer.SerializeToNode(new OpenViewCall("t", view), SlackJson.Default.OpenViewCall)!["view"];
        Assert.Null(BlockRules.TroubleWithView(json, "modal"));
    });

    [Property(MaxTest = 60)]
    public Property Home_AnyTopics_KeepsSlacksLimits() => Prop.ForAll(Text, Text, (words, topic) =>
    {
        var view = HomeBlocks.Of(Answer(words, topic, 0), [topic, topic, "ferry"], "/newsbot");
        var json = JsonSerializer.SerializeToNode(new PublishViewCall("U1", view), SlackJson.Default.PublishViewCall)!["view"];
        Assert.Null(BlockRules.TroubleWithView(json, "home"));
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2899)]
    [InlineData(2900)]
    [InlineData(2901)]
    [InlineData(100_000)]
    public void Notice_AnyLength_FitsAndStandsAlone(int letters)
    {
        var message = Notices.Of(new string('&', letters));
        Assert.Null(BlockRules.TroubleWith(Blocks(message), 50));
        Assert.InRange(message.Text.Length, 1, 4000);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_EachKind_LooksAsExpected(string name)
    {
        var message = AnswerBlocks.Of(Page(Sample(name), 2), name == "private" ? Visibility.Private : Visibility.Public);
        Expectation.Matches($"Slack/Rendering/Expectations/{name}.txt", $"{message.Text}\n\n----\n\n{Blocks(message).ToJsonString(Indented)}\n");
    }

    public static TheoryData<string> Kinds() => [.. Enum.GetNames<AnswerKind>().Select(kind => kind.ToLowerInvariant()), "nothing", "private", "hostile"];

    private static Answer Sample(string name) => name switch
    {
        "nothing" => Answer("I found nothing on that.", "x", 0) with { NothingFound = new NothingFound(["ferry strike", "harbour tunnel"]) },
        "hostile" => Answer("<!channel> & *all*", "<@U1> said “*stop* & <!here>”, _now_", 1),
        "help" => Answer("Ask me about the news.\nwho denied: who denied what\nlatest: the newest articles", "x", 0) with { Kind = AnswerKind.Help },
        "about" => Answer("NewsBot holds 12 articles of 3 publishers.", "x", 0) with { Kind = AnswerKind.About },
        "timeline" => Labelled(AnswerKind.Timeline, "8 July 2024"),
        "compare" => Labelled(AnswerKind.Compare, "Harbour News") with { Notes = ["The sources contradict each other on the date."] },
        "who" => Answer("Mara Lind; Ole Brandt", "The harbour master denied the report, and he will not resign on Saturday.", 3) with { Kind = AnswerKind.Who },
        "private" => Answer("Mara Lind", "The harbour master denied the report.", 3),
        _ => Answer($"A lead for {name}", "The harbour master denied the report.", 3) with { Kind = Enum.Parse<AnswerKind>(name, ignoreCase: true) },
    };

    private static Answer Labelled(AnswerKind kind, string label)
    {
        var answer = Answer($"A lead for {kind}", "The ferry stayed in port.", 2);
        return answer with { Kind = kind, Passages = [.. answer.Passages.Select(passage => passage with { Label = label, Attribution = null })] };
    }

    private static Answer Answer(string lead, string words, int count) => new()
    {
        Question = new Question { Text = "who denied", AskedAt = DateTimeOffset.UnixEpoch },
        Kind = AnswerKind.Passages,
        Answered = count > 0,
        Lead = lead,
        Passages = [.. Enumerable.Range(0, count).Select(_ => Passage(words, words))],
        IndependentSources = count,
        Notes = words.Length > 100 ? [words] : [],
        AsOf = new AsOf(count > 0 ? PublicationDate.OfDay(new DateOnly(2024, 5, 1)) : null, PublicationDate.OfDay(new DateOnly(2024, 5, 20)), 12, CatchingUp: false),
    };

    private static AnswerPassage Passage(string words, string title)
    {
        var denied = words.IndexOf("denied", StringComparison.Ordinal);
        return new AnswerPassage
        {
            Quote = words.Length == 0 ? "x" : words,
            Context = words.Length == 0 ? "x" : words,
            Matches = denied < 0 ? [] : [new TextSpan(denied, 6)],
            Glosses = words.Contains(" he ", StringComparison.Ordinal) ? [new Gloss("he", "Mara Lind"), new Gloss("Saturday", "4 May 2024")] : [],
            Attribution = new PassageAttribution("Mara Lind", Stance.Denied, "denied"),
            Citation = new Citation("a1", title.Length > 100 ? title : "Ferry stays in port", new Publisher("Harbour News"), PublicationDate.OfDay(new DateOnly(2024, 5, 1)), "Ida Holm", new Uri("https://example.org/ferry")),
            Copies = words.Contains("Saturday", StringComparison.Ordinal) ? [new Citation("a2", "Same", new Publisher("Coast Wire"), null, null, null)] : ImmutableArray<Citation>.Empty,
        };
    }

    private static AnswerPage Page(Answer answer, int shown) =>
        new("page-id", answer, [.. (answer.Answered ? answer.Passages : []).Take(shown)], 1, answer.Passages.Length > shown);

    private static JsonArray Blocks(SlackMessage message) =>
        JsonSerializer.SerializeToNode(new PostCall("C1", message.Text, message.Blocks), SlackJson.Default.PostCall)!["blocks"]!.AsArray();
}
