using System.Text.Json.Nodes;

namespace NewsBot.ChatTests.Slack.StandIn;

/// <summary>Finds what a person sees in blocks.</summary>
internal static class BlockReader
{
    public static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Texts),
        JsonObject part => part.SelectMany(field => field is { Key: "text", Value: JsonValue text } ? [text.ToString()] : Texts(field.Value)),
        _ => [],
    };

    /// <summary>The quotations, whole, in order.</summary>
    public static IReadOnlyList<string> Quotes(JsonNode? blocks) =>
        [.. Parts(blocks, "rich_text_quote").Select(quote => string.Concat(Texts(quote)))];

    public static JsonObject? Button(JsonNode? blocks, string action) =>
        Parts(blocks, "button").FirstOrDefault(button => button["action_id"]?.ToString() == action);

    public static IEnumerable<JsonObject> Parts(JsonNode? node, string type) => node switch
    {
        JsonArray array => array.SelectMany(item => Parts(item, type)),
        JsonObject part => (part["type"]?.ToString() == type ? [part] : Enumerable.Empty<JsonObject>()).Concat(part.SelectMany(field => Parts(field.Value, type))),
        _ => [],
    };
}
