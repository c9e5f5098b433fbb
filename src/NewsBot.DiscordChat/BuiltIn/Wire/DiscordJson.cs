using System.Text.Json.Serialization;

namespace NewsBot.DiscordChat.BuiltIn.Wire;

/// <summary>Reads and writes Discord's JSON without reflection. Ids arrive as text and are read as numbers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GatewayFrame))]
[JsonSerializable(typeof(HelloData))]
[JsonSerializable(typeof(ReadyData))]
[JsonSerializable(typeof(GuildData))]
[JsonSerializable(typeof(HeartbeatFrame))]
[JsonSerializable(typeof(IdentifyFrame))]
[JsonSerializable(typeof(ResumeFrame))]
[JsonSerializable(typeof(GatewayBotData))]
[JsonSerializable(typeof(MessageData))]
[JsonSerializable(typeof(BulkDeletionData))]
[JsonSerializable(typeof(InteractionData))]
[JsonSerializable(typeof(CallbackBody))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(CommandBody[]))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(MessageIdBody))]
internal sealed partial class DiscordJson : JsonSerializerContext;
