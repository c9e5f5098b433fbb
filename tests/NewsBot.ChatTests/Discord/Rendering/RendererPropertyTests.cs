using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.Conversations;
using NewsBot.DiscordChat.BuiltIn.Wire;
using NewsBot.DiscordChat.Connection;
using NewsBot.DiscordChat.Rendering;
using NewsBot.Language;

namespace NewsBot.ChatTests.Discord.Rendering;

/// <summary>Whatever an article says, the message keeps Discord's limits and does nothing but show it.</summary>
public sealed class RendererPropertyTests
{
    [Property(MaxTest = 300, Arbitrary = [typeof(OddPages)])]
    public void Render_AnyPage_KeepsEveryLimit(AnswerPage page, bool isPrivate)
    {
        AssertValid(AnswerRenderer.Render(page, isPrivate, isPrivate ? page.Answer.Lead : null));
        AssertValid(AnswerRenderer.RenderContext(page));
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(OddPages)])]
    public void Render_AnyPage_ShowsEachPassageWithItsSource(AnswerPage page)
    {
        var message = AnswerRenderer.Render(page, isPrivate: false);
        Assert.Equal(page.Passages.Length + 1, message.Embeds.Length);
        Assert.All(message.Embeds.Skip(1), box => Assert.StartsWith("> ", box.Description, StringComparison.Ordinal));
        Assert.All(message.Embeds.Skip(1), box => Assert.Contains("\n-# ", box.Description, StringComparison.Ordinal));
        Assert.NotNull(message.Embeds[^1].Footer);
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(OddPages)])]
    public void Quote_AnyText_ReadsAsPrinted(OddText text)
    {
        var shown = AsShown(Markdown.Quote(text.Value, []));
        var printed = string.Concat(text.Value.ReplaceLineEndings("\n").Split((char)10).Select(Markdown.Clean)).Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(printed, shown.Replace(" ", "", StringComparison.Ordinal));
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(OddPages)])]
    public void Escape_AnyText_LeavesNoActiveMark(OddText text)
    {
        var escaped = Markdown.Escape(Markdown.Clean(text.Value));
        Assert.DoesNotContain("@everyone", escaped, StringComparison.Ordinal);
        Assert.DoesNotContain("@here", escaped, StringComparison.Ordinal);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] == '\\')
                i++;
            else
                Assert.DoesNotContain(escaped[i], "*_~`|[]()<>#");
        }
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(OddPages)])]
    public void Excerpt_AnyRoom_IsASubstringWithItsMatchesInside(OddText text, PositiveInt room)
    {
        var matches = text.Value.Length > 10 ? new[] { new TextSpan(text.Value.Length / 2, 4) } : [];
        var excerpt = Excerpt.Of(text.Value, matches, room.Get + 8);
        Assert.Contains(excerpt.Text, text.Value, StringComparison.Ordinal);
        Assert.True(excerpt.Text.Length <= room.Get + 8);
        Assert.All(excerpt.Matches, match => Assert.True(match.End <= excerpt.Text.Length));
    }

    private static void AssertValid(OutgoingMessage message)
    {
        var body = JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(Outgoing.Message(message), DiscordJson.Default.MessageBody))!.AsObject();
        Assert.Null(Rules.Message(body));
        Assert.Equal("[]", body["allowed_mentions"]!["parse"]!.ToJsonString());
    }

    /// <summary>What Discord shows of a quotation: bars and backslashes gone.</summary>
    private static string AsShown(string quote)
    {
        var shown = new StringBuilder();
        var text = quote.Replace("\n> ", "", StringComparison.Ordinal)[2..].Replace("\u200B", "", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
                i++;
            shown.Append(text[i]);
        }

        return shown.ToString();
    }

    /// <summary>A text that news hardly ever is.</summary>
    public sealed record OddText(string Value);

    /// <summary>Makes very long and very odd texts and pages.</summary>
    public static class OddPages
    {
        private static readonly string[] Pieces =
        [
            "word ", "a", " ", "\n", "\n\n", "> ", "# ", "- ", "1. ", "*", "**", "_", "__", "~~", "||", "`", "```", "\\", "[x](https://evil.example)", "https://example.org/a_b", "<@1>", "<@&2>", "<#3>",
            "@everyone", "@here", "@\u200Eeveryone", "<@\u202E1>", "[t\u200Fext](https://evil.example)", "@\u2066here\u2069", "\u202E", "\u200F", "\u0000", "\t", "é", "e\u0301", "漢字", "👩‍👩‍👧‍👦", "𝔘", "\uFEFF", "“quoted”", "’", "…", new string('x', 3_000), new string('*', 900),
        ];

        public static Arbitrary<OddText> Texts() => Arb.From(Text.Select(text => new OddText(text)));

        public static Arbitrary<AnswerPage> Pages() => Arb.From(
            from texts in Gen.ArrayOf(Text, 14)
            from passages in Gen.Choose(0, AnswerPages.PassagesAPage)
            from first in Gen.Elements(1, 6, 21)
            from longLink in Gen.Elements(20, 400, 3_000)
            from answered in Gen.Elements(true, true, false)
            select Page(texts, passages, first, longLink, answered));

        private static Gen<string> Text => Gen.Choose(0, 40).SelectMany(count => Gen.ArrayOf(Gen.Elements(Pieces), count)).Select(string.Concat);

        private static AnswerPage Page(string[] texts, int passages, int first, int longLink, bool answered)
        {
            var answer = new Answer
            {
                Question = new Questions.Question { Text = texts[0] + "?", AskedAt = default },
                Kind = AnswerKind.Passages,
                Answered = answered,
                Lead = texts[1] + ".",
                Listed = [.. texts[2].Split(' ')],
                Notes = [texts[3], texts[4], texts[5]],
                IndependentSources = 3,
                Passages = [.. Enumerable.Range(0, passages).Select(n => Passage(texts, n, longLink))],
                AsOf = new AsOf(null, null, long.MaxValue, CatchingUp: true),
                NothingFound = answered ? null : new NothingFound([.. texts.Take(7)]),
            };
            return SomeAnswers.Page(answer, first, hasMore: passages == AnswerPages.PassagesAPage);
        }

        private static AnswerPassage Passage(string[] texts, int n, int longLink)
        {
            var quote = texts[6 + n] + "end";
            return new AnswerPassage
            {
                Quote = quote,
                Context = texts[12] + quote + texts[13],
                Matches = [new TextSpan(quote.Length / 2, 1), new TextSpan(quote.Length - 1, 1)],
                Glosses = [new Gloss(texts[3], texts[4])],
                Label = texts[11],
                Attribution = new PassageAttribution(texts[9], Facts.Stance.Denied, texts[8], ToldBy: texts[7]),
                Citation = new Citation("a", texts[10] + "t", new Publisher(texts[5] + "p"), null, texts[2], new Uri("https://example.org/" + new string('l', longLink))),
            };
        }
    }
}
