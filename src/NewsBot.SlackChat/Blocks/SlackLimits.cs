using System.Runtime.CompilerServices;

namespace NewsBot.SlackChat.Blocks;

/// <summary>How much Slack takes. Lengths count UTF-16 units.</summary>
/// <remarks>Source: docs.slack.dev, reference pages of Block Kit, views, chat.postMessage and the app manifest.</remarks>
internal static class SlackLimits
{
    /// <summary>Advised; Slack cuts above 40,000.</summary>
    public const int MessageText = 4000;
    public const int MessageBlocks = 50;
    public const int ViewBlocks = 100;
    public const int SectionText = 3000;
    public const int HeaderText = 150;
    public const int ContextElements = 10;

    /// <summary>Slack gives no number for one element of a context; a field's is safe.</summary>
    public const int ContextText = 2000;

    /// <summary>Slack gives no number for rich text; a section's is safe.</summary>
    public const int RichText = 3000;
    public const int ActionsElements = 25;
    public const int ButtonText = 75;
    public const int ButtonValue = 2000;
    public const int Url = 3000;
    public const int ActionId = 255;
    public const int ViewTitle = 24;
    public const int ViewMetadata = 3000;
    public const int CallbackId = 255;
    public const int InputLabel = 2000;
    public const int InputValue = 3000;
    public const int Placeholder = 150;
    public const int Prompts = 4;

    public static void Require(string value, int least, int most, string name, [CallerMemberName] string? where = null)
    {
        if (value.Length < least || value.Length > most)
            throw new ArgumentException($"{where}: {name} has {value.Length} characters; Slack takes {least} to {most}.", name);
    }

    public static void Require<T>(IReadOnlyCollection<T> items, int least, int most, string name, [CallerMemberName] string? where = null)
    {
        if (items.Count < least || items.Count > most)
            throw new ArgumentException($"{where}: {name} has {items.Count} items; Slack takes {least} to {most}.", name);
    }
}
