using System.Text.Json.Serialization;

namespace NewsBot.SlackChat.Blocks;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(TextInput), "plain_text_input")]
public abstract record Element;

/// <summary>A button.</summary>
public sealed record Button : Element
{
    public Button(string text, string actionId, string? value = null, string? style = null)
    {
        SlackLimits.Require(text, 1, SlackLimits.ButtonText, nameof(text));
        SlackLimits.Require(actionId, 1, SlackLimits.ActionId, nameof(actionId));
        SlackLimits.Require(value ?? "", 0, SlackLimits.ButtonValue, nameof(value));
        Text = new PlainText(text);
        ActionId = actionId;
        Value = value;
        Style = style;
    }

    public PlainText Text { get; }

    public string ActionId { get; }

    public string? Value { get; }

    /// <summary>"primary", "danger" or null.</summary>
    public string? Style { get; }
}

/// <summary>A field for text.</summary>
public sealed record TextInput : Element
{
    public TextInput(string actionId, string? placeholder = null, string? initialValue = null, bool multiline = false)
    {
        SlackLimits.Require(actionId, 1, SlackLimits.ActionId, nameof(actionId));
        SlackLimits.Require(placeholder ?? "", 0, SlackLimits.Placeholder, nameof(placeholder));
        SlackLimits.Require(initialValue ?? "", 0, SlackLimits.InputValue, nameof(initialValue));
        ActionId = actionId;
        Placeholder = placeholder is null ? null : new PlainText(placeholder);
        InitialValue = initialValue;
        Multiline = multiline;
    }

    public string ActionId { get; }

    public PlainText? Placeholder { get; }

    public string? InitialValue { get; }

    public bool Multiline { get; }

    public int MinLength { get; } = 1;

    public int MaxLength { get; } = SlackLimits.InputValue;
}
