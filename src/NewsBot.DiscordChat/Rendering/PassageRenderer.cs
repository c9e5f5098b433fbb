using NewsBot.Answers;
using NewsBot.DiscordChat.Connection;
using NewsBot.Language;

namespace NewsBot.DiscordChat.Rendering;

/// <summary>One quoted passage as a box: who said it, the words, and where they stand.</summary>
internal static class PassageRenderer
{
    private const int AuthorRoom = 110;
    private const int HeadlineRoom = 120;
    private const int BylineRoom = 120;
    private const int GlossRoom = 70;
    private const int MostGlosses = 2;

    /// <summary>Longer links lead from the box's title, where they take no room.</summary>
    private const int InlineLink = 200;

    /// <summary>Discord takes no longer link than this.</summary>
    private const int MostLink = 2_048;

    public static MessageEmbed Render(AnswerPassage passage, int number, int room)
    {
        var author = Author(passage, number);
        var below = Below(passage, withGlosses: true);
        return Titled(passage, new MessageEmbed
        {
            Author = author,
            Description = Quoted(passage.Quote, passage.Matches, room - author.Length - below.Length - TitleRoom(passage)) + below,
            Colour = Colours.Passage,
        });
    }

    /// <summary>The passage's paragraph, with the passage in bold.</summary>
    public static MessageEmbed RenderContext(AnswerPassage passage, int number, int room)
    {
        var author = Author(passage, number);
        var below = Below(passage, withGlosses: false);
        var at = passage.Context.IndexOf(passage.Quote, StringComparison.Ordinal);
        TextSpan[] quote = at < 0 ? [] : [new TextSpan(at, passage.Quote.Length)];
        return Titled(passage, new MessageEmbed
        {
            Author = author,
            Description = Quoted(passage.Context, quote, room - author.Length - below.Length - TitleRoom(passage)) + below,
            Colour = Colours.Passage,
        });
    }

    /// <summary>"1 · Jane Doe, denied", "2 · 8 July 2017".</summary>
    private static string Author(AnswerPassage passage, int number)
    {
        var who = passage.Attribution is { } attribution ? Wording.Attribution(attribution) : null;
        var parts = ((string?[])[passage.Label, who]).OfType<string>().Select(Markdown.Clean);
        return AnswerRenderer.Cut(string.Join(" · ", parts.Prepend($"{number}")), AuthorRoom);
    }

    /// <summary>Escaping lengthens text, so the excerpt is taken shorter until it fits.</summary>
    private static string Quoted(string text, IReadOnlyList<TextSpan> matches, int room)
    {
        room = Math.Clamp(room, 40, 3_000);
        for (var letters = room; ; letters = letters * 3 / 4)
        {
            var excerpt = Excerpt.Of(text, matches, letters);
            var quote = Markdown.Quote(excerpt.Text, excerpt.Matches);
            if (excerpt.CutBefore)
                quote = "> \\[…\\] " + quote[2..];
            if (excerpt.CutAfter)
                quote += " \\[…\\]";
            if (quote.Length <= room || letters < 16)
                return quote;
        }
    }

    private static string Below(AnswerPassage passage, bool withGlosses)
    {
        var glosses = withGlosses ? passage.Glosses.Take(MostGlosses).Select(gloss => "\n-# " + AnswerRenderer.Cut(Markdown.Escape(Markdown.Clean(Wording.Gloss(gloss))), GlossRoom)) : [];
        var citation = passage.Citation;
        var headline = AnswerRenderer.Cut(Markdown.Escape(Markdown.Clean(citation.Title)), HeadlineRoom);
        var source = LinkOf(citation) is { } link ? $"[{headline}]({link})" : headline;
        return string.Concat(glosses) + $"\n{source}\n{Byline(passage)}";
    }

    private static string Byline(AnswerPassage passage)
    {
        var citation = passage.Citation;
        var copies = passage.Copies.IsEmpty ? null : $"also in {Wording.Count(passage.Copies.Length, "other source")}";
        var author = string.IsNullOrWhiteSpace(citation.Author) ? null : $"by {citation.Author}";
        string?[] parts = [Wording.Publisher(citation.Publisher), Wording.Day(citation.Published), author, copies];
        return "-# " + AnswerRenderer.Cut(Markdown.Escape(Markdown.Clean(string.Join(" · ", parts.OfType<string>()))), BylineRoom);
    }

    /// <summary>In a form that cannot end the Markdown link early.</summary>
    private static string? LinkOf(Citation citation)
    {
        if (citation.Url is not { IsAbsoluteUri: true, Scheme: "http" or "https" } url)
            return null;
        var link = url.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        return link.Length <= InlineLink ? link : null;
    }

    private static bool LeadsFromTitle(AnswerPassage passage) =>
        LinkOf(passage.Citation) is null && passage.Citation.Url is { IsAbsoluteUri: true, Scheme: "http" or "https" } url && url.AbsoluteUri.Length <= MostLink;

    private static int TitleRoom(AnswerPassage passage) => LeadsFromTitle(passage) ? OpenArticle.Length : 0;

    private const string OpenArticle = "Open the article";

    private static MessageEmbed Titled(AnswerPassage passage, MessageEmbed box) =>
        LeadsFromTitle(passage) ? box with { Title = OpenArticle, Link = passage.Citation.Url } : box;
}
