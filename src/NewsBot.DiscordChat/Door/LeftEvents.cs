using System.Text.Json.Serialization;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.Door;

/// <summary>How events are written down that a run of the bot leaves to the next.</summary>
[JsonSerializable(typeof(DiscordEvent[]))]
internal sealed partial class LeftEventsJson : JsonSerializerContext;
