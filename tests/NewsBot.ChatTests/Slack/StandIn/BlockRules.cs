using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.ChatTests.Slack.StandIn;

/// <summary>Judges blocks and views as Slack does; what is not listed here is refused.</summary>
/// <remarks>Written from Slack's reference pages, apart from the bot's own limits, so that one checks the other.</remarks>
internal static class BlockRules
{
    /// <summary>What is wrong, or null.</summary>
    public static string? TroubleWith(JsonNode? blocks, int most, bool isView = false)
    {
        if (blocks is null)
            return null;
        if (blocks is not JsonArray array)
            return "blocks is no array";
        if (array.Count > most)
            return $"{array.Count} blocks";
        if (Repeated(array.Select(block => block?["block_id"]?.ToString())) is { } block)
            return $"two blocks have the block_id {block}";
        if (array.Select(block => Repeated((block?["elements"] as JsonArray ?? []).Select(element => element?["action_id"]?.ToString()))).FirstOrDefault(id => id is not null) is { } action)
            return $"two elements of a block have the action_id {action}";
        return array.Select(block => Block(block as JsonObject, isView)).FirstOrDefault(trouble => trouble is not null);
    }

    public static string? TroubleWithView(JsonNode? node, string type)
    {
        if (node is not JsonObject view || view["type"]?.ToString() != type)
            return $"the view is no {type}";
        if (view["blocks"] is not JsonArray { Count: > 0 })
            return "a view needs blocks";
        if (type == "modal" && (Text(view["title"], 24) ?? Optional(view["submit"], 24) ?? Optional(view["close"], 24)) is { } trouble)
            return trouble;
        if (Length(view["private_metadata"]) > 3000 || Length(view["callback_id"]) > 255)
            return "metadata or callback id is too long";
        var hasInput = view["blocks"]!.AsArray().Any(block => block?["type"]?.ToString() == "input");
        if (hasInput && view["submit"] is null)
            return "a view with an input needs submit";
        if (type == "home" && (view["title"] ?? view["submit"] ?? view["close"]) is not null)
            return "a home has no title, submit or close";
        return TroubleWith(view["blocks"], 100, isView: true);
    }

    private static string? Block(JsonObject? block, bool isView) => block?["type"]?.ToString() switch
    {
        "divider" => null,
        "header" => Text(block["text"], 150),
        "section" => Text(block["text"], 3000),
        "context" => Items(block["elements"], 10, element => Text(element, 2000)),
        "actions" => Items(block["elements"], 25, Button),
        "input" => isView ? Text(block["label"], 2000) ?? Input(block["element"] as JsonObject) : "an input outside a view",
        "rich_text" => Items(block["elements"], 1000, RichPart),
        var other => $"no block type {other}",
    };

    private static string? Repeated(IEnumerable<string?> ids) => ids.OfType<string>().GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;

    private static string? Button(JsonNode? node)
    {
        if (node is not JsonObject button || button["type"]?.ToString() != "button")
            return "actions holds something else than a button";
        if (button["text"]?["type"]?.ToString() != "plain_text")
            return "a button's text is plain_text";
        if (button["style"]?.ToString() is not (null or "primary" or "danger"))
            return "the button's style";
        if (Length(button["action_id"]) is 0 or > 255 || Length(button["value"]) > 2000 || Length(button["url"]) > 3000)
            return "the button's action_id, value or url";
        return Text(button["text"], 75);
    }

    private static string? Input(JsonObject? input) =>
        input?["type"]?.ToString() == "plain_text_input" && Length(input["action_id"]) is > 0 and <= 255 && Number(input["min_length"], 0, 3000) && Number(input["max_length"], 1, 3000)
            ? Optional(input["placeholder"], 150)
            : "the input's element";

    private static string? RichPart(JsonNode? part) =>
        part?["type"]?.ToString() is "rich_text_section" or "rich_text_quote" or "rich_text_preformatted"
            ? Items(part["elements"], 1000, Run)
            : $"no rich text part {part?["type"]}";

    private static string? Run(JsonNode? run) => Style(run?["style"]) ?? run?["type"]?.ToString() switch
    {
        "text" => Length(run["text"]) > 0 ? null : "an empty run of text",
        "link" => Uri.TryCreate(run["url"]?.ToString(), UriKind.Absolute, out var link) && link.Scheme is "https" or "http" or "mailto" && Length(run["url"]) <= 3000 ? null : "the link's url",
        var other => $"no rich text run {other}",
    };

    private static string? Style(JsonNode? node) => node switch
    {
        null => null,
        JsonObject style => style.All(mark => mark.Key is "bold" or "italic" or "strike" or "code" && mark.Value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False) ? null : "a style of no known kind",
        _ => "the style is no object",
    };

    private static bool Number(JsonNode? node, int least, int most) => node is null || (node is JsonValue value && value.TryGetValue<int>(out var number) && number >= least && number <= most);

    private static string? Items(JsonNode? node, int most, Func<JsonNode?, string?> judge)
    {
        if (node is not JsonArray { Count: > 0 } items || items.Count > most)
            return $"elements: {(node as JsonArray)?.Count ?? 0} of 1 to {most}";
        return items.Select(judge).FirstOrDefault(trouble => trouble is not null);
    }

    private static string? Optional(JsonNode? node, int most) => node is null ? null : Text(node, most);

    private static string? Text(JsonNode? node, int most)
    {
        if (node is not JsonObject text || text["type"]?.ToString() is not ("plain_text" or "mrkdwn"))
            return "a text object is missing or of no known type";
        if (text["text"]?.GetValueKind() is not JsonValueKind.String)
            return "a text object without a text";
        if (text["emoji"] is not null && text["type"]!.ToString() != "plain_text")
            return "emoji is for plain_text";
        return Length(text["text"]) is var length && (length == 0 || length > most) ? $"a text of {length} characters, 1 to {most} allowed" : null;
    }

    private static int Length(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text.Length : 0;
}
