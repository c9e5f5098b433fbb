using System.Text.Json.Serialization;

namespace NewsBot.SlackChat.Blocks;

/// <summary>One block of a message or view.</summary>
/// <remarks>Immutable. Constructors hold Slack's limits, so a block that exists can be sent.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(SectionBlock), "section")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(RichTextBlock), "rich_text")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(InputBlock), "input")]
[JsonDerivedType(typeof(DividerBlock), "divider")]
public abstract record Block;

public sealed record DividerBlock : Block;

public sealed record HeaderBlock : Block
{
    public HeaderBlock(string text)
    {
        SlackLimits.Require(text, 1, SlackLimits.HeaderText, nameof(text));
        Text = new PlainText(text);
    }

    public PlainText Text { get; }
}

/// <summary>A paragraph.</summary>
public sealed record SectionBlock : Block
{
    public SectionBlock(string text)
    {
        SlackLimits.Require(text, 1, SlackLimits.SectionText, nameof(text));
        Text = new PlainText(text);
    }

    public PlainText Text { get; }
}

/// <summary>A line in small print.</summary>
public sealed record ContextBlock : Block
{
    public ContextBlock(params IReadOnlyList<string> elements)
    {
        SlackLimits.Require(elements, 1, SlackLimits.ContextElements, nameof(elements));
        foreach (var element in elements)
            SlackLimits.Require(element, 1, SlackLimits.ContextText, nameof(elements));
        Elements = [.. elements.Select(element => new PlainText(element))];
    }

    public IReadOnlyList<PlainText> Elements { get; }
}

/// <summary>A row of buttons.</summary>
public sealed record ActionsBlock : Block
{
    public ActionsBlock(params IReadOnlyList<Button> elements)
    {
        SlackLimits.Require(elements, 1, SlackLimits.ActionsElements, nameof(elements));
        Elements = elements;
    }

    /// <remarks>Declared by their base, which is what writes their type.</remarks>
    public IReadOnlyList<Element> Elements { get; }
}

/// <summary>A field to type into; modals only.</summary>
public sealed record InputBlock : Block
{
    public InputBlock(string label, TextInput element)
    {
        SlackLimits.Require(label, 1, SlackLimits.InputLabel, nameof(label));
        Label = new PlainText(label);
        Element = element;
    }

    public PlainText Label { get; }

    public Element Element { get; }
}
