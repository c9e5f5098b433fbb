using System.Text.Json.Serialization;

namespace NewsBot.SlackChat.Blocks;

/// <summary>Text whose bold, italic and links are marked beside the words, not in them.</summary>
/// <remarks>Nothing in the words is read as markup, so quoted news needs no escaping here and stays word for word.</remarks>
public sealed record RichTextBlock : Block
{
    public RichTextBlock(params IReadOnlyList<RichTextPart> elements)
    {
        SlackLimits.Require(elements, 1, SlackLimits.MessageBlocks, nameof(elements));
        var length = elements.Sum(part => part.Elements.Sum(run => run.Text.Length));
        if (length is 0 or > SlackLimits.RichText)
            throw new ArgumentException($"The rich text has {length} characters; this bot sends 1 to {SlackLimits.RichText}.", nameof(elements));
        Elements = elements;
    }

    public IReadOnlyList<RichTextPart> Elements { get; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextQuote), "rich_text_quote")]
[JsonDerivedType(typeof(RichTextSection), "rich_text_section")]
public abstract record RichTextPart
{
    protected RichTextPart(IReadOnlyList<RichTextRun> elements)
    {
        SlackLimits.Require(elements, 1, int.MaxValue, nameof(elements), GetType().Name);
        Elements = elements;
    }

    public IReadOnlyList<RichTextRun> Elements { get; }
}

public sealed record RichTextQuote(IReadOnlyList<RichTextRun> Elements) : RichTextPart(Elements);

public sealed record RichTextSection(IReadOnlyList<RichTextRun> Elements) : RichTextPart(Elements);

/// <summary>A stretch of words in one style.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextRun), "text")]
[JsonDerivedType(typeof(LinkRun), "link")]
public abstract record RichTextRun
{
    protected RichTextRun(string text, RunStyle? style)
    {
        SlackLimits.Require(text, 1, SlackLimits.RichText, nameof(text), GetType().Name);
        Text = text;
        Style = style;
    }

    public string Text { get; }

    public RunStyle? Style { get; }
}

public sealed record TextRun(string Text, RunStyle? Style = null) : RichTextRun(Text, Style);

public sealed record LinkRun : RichTextRun
{
    public LinkRun(string text, Uri url, RunStyle? style = null) : base(text, style)
    {
        SlackLimits.Require(url.AbsoluteUri, 1, SlackLimits.Url, nameof(url));
        Url = url.AbsoluteUri;
    }

    public string Url { get; }
}

public sealed record RunStyle(bool? Bold = null, bool? Italic = null, bool? Code = null)
{
    public static readonly RunStyle Strong = new(Bold: true);

    public static readonly RunStyle Own = new(Italic: true);

    public static readonly RunStyle Typed = new(Code: true);
}
