using System.Text.Json.Serialization;

namespace NewsBot.SlackChat.Blocks;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HomeView), "home")]
[JsonDerivedType(typeof(ModalView), "modal")]
public abstract record View
{
    protected View(IReadOnlyList<Block> blocks)
    {
        SlackLimits.Require(blocks, 1, SlackLimits.ViewBlocks, nameof(blocks), GetType().Name);
        Blocks = blocks;
    }

    public IReadOnlyList<Block> Blocks { get; }
}

/// <summary>The app's Home tab.</summary>
public sealed record HomeView(IReadOnlyList<Block> Blocks) : View(Blocks);

/// <summary>A dialog.</summary>
public sealed record ModalView : View
{
    /// <param name="submit">The button's words; null for a dialog that is only read.</param>
    /// <param name="metadata">Comes back with what was typed.</param>
    public ModalView(string callbackId, string title, IReadOnlyList<Block> blocks, string? submit = null, string metadata = "") : base(blocks)
    {
        SlackLimits.Require(callbackId, 1, SlackLimits.CallbackId, nameof(callbackId));
        SlackLimits.Require(title, 1, SlackLimits.ViewTitle, nameof(title));
        SlackLimits.Require(metadata, 0, SlackLimits.ViewMetadata, nameof(metadata));
        if (submit is not null)
            SlackLimits.Require(submit, 1, SlackLimits.ViewTitle, nameof(submit));
        CallbackId = callbackId;
        Title = new PlainText(title);
        Submit = submit is null ? null : new PlainText(submit);
        Close = new PlainText("Close");
        PrivateMetadata = metadata;
    }

    public string CallbackId { get; }

    public PlainText Title { get; }

    public PlainText? Submit { get; }

    public PlainText Close { get; }

    public string PrivateMetadata { get; }
}
