using System.Text.Json.Serialization;

namespace NewsBot.SlackChat.Client.Wire;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PostCall))]
[JsonSerializable(typeof(DeleteCall))]
[JsonSerializable(typeof(OpenViewCall))]
[JsonSerializable(typeof(PublishViewCall))]
[JsonSerializable(typeof(PromptsCall))]
[JsonSerializable(typeof(StatusCall))]
[JsonSerializable(typeof(NoArguments))]
[JsonSerializable(typeof(RespondCall))]
[JsonSerializable(typeof(WebReply))]
[JsonSerializable(typeof(EnvelopeWire))]
[JsonSerializable(typeof(AcknowledgementWire))]
[JsonSerializable(typeof(EventCallbackWire))]
[JsonSerializable(typeof(EventWire))]
[JsonSerializable(typeof(CommandWire))]
[JsonSerializable(typeof(InteractionWire))]
internal sealed partial class SlackJson : JsonSerializerContext;
