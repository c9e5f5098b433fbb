using System.Text.Json.Serialization;
using NewsBot.SlackChat.Connection;
using NewsBot.SlackChat.Rendering;

namespace NewsBot.SlackChat.Asking;

/// <summary>Which events are worth taking up at the next start, and how they are written down meanwhile.</summary>
internal static class LeftQuestions
{
    /// <summary>What opens a dialog needs a trigger, which lives for three seconds; a greeting comes again by itself.</summary>
    public static bool IsWorthKeeping(SlackEvent left) => left is MessageReceived or MessageDeleted or CommandUsed or MessageShortcutUsed or ModalSubmitted
        or ButtonPressed { ActionId: ButtonIds.More or ButtonIds.Share or ButtonIds.Delete };
}

[JsonSerializable(typeof(SlackEvent[]))]
internal sealed partial class LeftQuestionsJson : JsonSerializerContext;
