using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsBot.ChatTests.Discord.StandIn;

/// <summary>Discord's limits on what is sent to it. Each method returns what is wrong, or null.</summary>
internal static partial class Rules
{
    public static string? Message(JsonObject body, int files = 0)
    {
        if (Shapes.Message(body) is { } misshapen)
            return misshapen;

        var content = Text(body["content"]);
        var embeds = body["embeds"]?.AsArray() ?? [];
        if (content.Length > 2000)
            return "content: Must be 2000 or fewer in length.";
        if (embeds.Count > 10)
            return "embeds: Must be 10 or fewer in length.";
        if (embeds.Sum(embed => Letters(embed!)) > 6000)
            return "embeds: Embed size exceeds maximum size of 6000";
        if (Text(body["nonce"]).Length > 25)
            return "nonce: Must be 25 or fewer in length.";
        if (content.Trim().Length == 0 && embeds.Count == 0 && files == 0)
            return "Cannot send an empty message";

        return embeds.Select(embed => Embed(embed!)).Concat([Rows(body["components"]?.AsArray() ?? [])]).FirstOrDefault(trouble => trouble is not null);
    }

    /// <param name="body">The first response.</param>
    /// <param name="kind">What it responds to: 2 a command, 3 a button, 4 a completion, 5 a form.</param>
    public static string? Callback(JsonObject body, int kind)
    {
        if (body["type"] is not JsonValue type || !type.TryGetValue<int>(out var response))
            return "type: This field is required";
        if ((response is 8) != (kind is 4))
            return $"type: {response} is no response to interaction type {kind}";
        if ((response is 6 or 7 && kind is 2) || (response is 9 && kind is 5))
            return $"type: {response} is no response to interaction type {kind}";
        if (body["data"] is not (null or JsonObject))
            return "data: Only dictionaries may be used in a DictType";

        var data = body["data"]?.AsObject();
        return response switch
        {
            4 => data is null ? "data: This field is required" : Message(data),
            5 => (data?["flags"]?.GetValue<int>() ?? 0) is 0 or 64 ? null : "data.flags: only EPHEMERAL",
            6 => data is null ? null : "data: not for this type",
            8 => Choices(data?["choices"]?.AsArray()),
            9 => data is null ? "data: This field is required" : Modal(data),
            _ => "type: Value must be one of {1, 4, 5, 6, 7, 8, 9, 10, 12}.",
        };
    }

    public static string? Commands(JsonArray commands, bool ofGuild)
    {
        if (commands.Select(command => command is JsonObject one ? Shapes.Command(one) : "Only dictionaries may be used in a DictType").FirstOrDefault(wrong => wrong is not null) is { } misshapen)
            return misshapen;
        if (commands.Count(command => Kind(command!) == 1) > 100)
            return "Maximum number of application commands reached (100)";
        if (commands.Count(command => Kind(command!) == 3) > 15)
            return "Maximum number of message commands reached (15)";
        if (commands.Count(command => Kind(command!) == 2) > 15)
            return "Maximum number of user commands reached (15)";
        if (commands.GroupBy(command => (Kind(command!), Text(command!["name"]))).Any(group => group.Count() > 1))
            return "Application command names must be unique";

        return commands.Select(command => Command(command!.AsObject(), ofGuild)).FirstOrDefault(trouble => trouble is not null);
    }

    private static string? Command(JsonObject command, bool ofGuild)
    {
        var name = Text(command["name"]);
        if (Kind(command) != 1)
            return name.Length is 0 or > 32 ? $"name {name}: Must be between 1 and 32 in length." : Text(command["description"]).Length > 0 ? $"{name}: description must be empty" : null;
        if (ofGuild && (command["contexts"] is not null || command["integration_types"] is not null))
            return $"{name}: contexts and integration_types are for global commands";
        if (Weight(command) > 8000)
            return $"{name}: Command exceeds maximum size (8000)";

        return Named(command) ?? Options(command["options"]?.AsArray() ?? [], depth: 0);
    }

    private static string? Options(JsonArray options, int depth)
    {
        if (options.Count > 25)
            return "options: Must be 25 or fewer in length.";
        if (options.GroupBy(option => Text(option!["name"])).Any(group => group.Count() > 1))
            return "options: Option names must be unique";

        var optionalSeen = false;
        foreach (var option in options.Select(option => option!.AsObject()))
        {
            var required = option["required"]?.GetValue<bool>() ?? false;
            if (required && optionalSeen)
                return $"{option["name"]}: Required options must be placed before non-required options";
            optionalSeen |= !required;

            if ((Named(option) ?? Option(option, depth)) is { } trouble)
                return trouble;
        }

        return null;
    }

    private static string? Option(JsonObject option, int depth)
    {
        var kind = Kind(option);
        var choices = option["choices"]?.AsArray() ?? [];
        if (kind is 1 or 2 && (depth > 1 || (kind == 2 && depth > 0)))
            return $"{option["name"]}: Sub-command option nested too deep";
        if (choices.Count > 25 || choices.Any(choice => Text(choice!["name"]).Length is 0 or > 100 || Text(choice!["value"]).Length is 0 or > 100))
            return $"{option["name"]}: choices";
        if (choices.Count > 0 && option["autocomplete"]?.GetValue<bool>() is true)
            return $"{option["name"]}: Cannot have both choices and autocomplete";
        return Options(option["options"]?.AsArray() ?? [], depth + 1);
    }

    private static string? Named(JsonObject thing)
    {
        var name = Text(thing["name"]);
        if (!CommandName().IsMatch(name) || name.Any(char.IsUpper))
            return $"name {name}: String value did not match validation regex.";
        if ((thing["name_localizations"]?.AsObject() ?? []).Any(word => !CommandName().IsMatch(Text(word.Value)) || Text(word.Value).Any(char.IsUpper)))
            return $"{name}: name_localizations: String value did not match validation regex.";
        if ((thing["description_localizations"]?.AsObject() ?? []).Any(word => Text(word.Value).Length is 0 or > 100))
            return $"{name}: description_localizations: Must be between 1 and 100 in length.";
        return Text(thing["description"]).Length is 0 or > 100 ? $"{name}: description: Must be between 1 and 100 in length." : null;
    }

    private static string? Embed(JsonNode embed)
    {
        var description = Text(embed["description"]);
        if (Text(embed["title"]).Length > 256)
            return "embeds.title: Must be 256 or fewer in length.";
        if (description.Length > 4096)
            return "embeds.description: Must be 4096 or fewer in length.";
        if (Text(embed["author"]?["name"]).Length > 256)
            return "embeds.author.name: Must be 256 or fewer in length.";
        if (Text(embed["footer"]?["text"]).Length > 2048)
            return "embeds.footer.text: Must be 2048 or fewer in length.";
        if (embed["url"] is { } url && !(Uri.TryCreate(url.ToString(), UriKind.Absolute, out var link) && link.Scheme is "http" or "https") || Text(embed["url"]).Length > 2048)
            return "embeds.url: Not a well formed URL.";
        if (embed["color"]?.GetValue<int>() is < 0 or > 0xFFFFFF)
            return "embeds.color: int value should be between 0 and 16777215.";
        return Letters(embed) == 0 ? "embeds: This field is required" : null;
    }

    private static string? Rows(JsonArray rows)
    {
        if (rows.Count > 5)
            return "components: Must be 5 or fewer in length.";

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var buttons = row!["components"]?.AsArray() ?? [];
            if (Kind(row) != 1 || buttons.Count is 0 or > 5)
                return "components: Must be between 1 and 5 in length.";
            foreach (var button in buttons)
            {
                var id = Text(button!["custom_id"]);
                if (Kind(button) != 2 || Text(button["label"]).Length is 0 or > 80 || id.Length is 0 or > 100 || button["style"]?.GetValue<int>() is not (>= 1 and <= 4))
                    return "components: not a button";
                if (!ids.Add(id))
                    return "components: Component custom id cannot be duplicated";
            }
        }

        return null;
    }

    private static string? Choices(JsonArray? choices)
    {
        if (choices is null || choices.Count > 25)
            return "choices: Must be 25 or fewer in length.";
        return choices.Any(choice => Text(choice!["name"]).Length is 0 or > 100 || Text(choice!["value"]).Length is 0 or > 100) ? "choices: Must be between 1 and 100 in length." : null;
    }

    private static string? Modal(JsonObject form)
    {
        if (Text(form["title"]).Length is 0 or > 45 || Text(form["custom_id"]).Length is 0 or > 100)
            return "title: Must be between 1 and 45 in length.";
        var labels = form["components"]?.AsArray() ?? [];
        if (labels.Count is 0 or > 5)
            return "components: Must be between 1 and 5 in length.";

        foreach (var label in labels)
        {
            // A label around the field, or, as before there were labels, a row with a field that carries its own.
            var isRow = Kind(label!) == 1;
            var input = isRow ? label!["components"]?[0] : label!["component"];
            if ((!isRow && Kind(label) != 18) || Text((isRow ? input : label)?["label"]).Length is 0 or > 45 || input is null || Kind(input) != 4)
                return "components: not a label with an input";
            if (Text(input["placeholder"]).Length > 100 || input["max_length"]?.GetValue<int>() is < 1 or > 4000 || input["style"]?.GetValue<int>() is not (1 or 2) || Text(input["custom_id"]).Length is 0 or > 100)
                return "components: not a text input";
        }

        return null;
    }

    private static int Weight(JsonNode thing) =>
        Text(thing["name"]).Length + Text(thing["description"]).Length
        + (thing["choices"]?.AsArray().Sum(choice => Text(choice!["name"]).Length + Text(choice!["value"]).Length) ?? 0)
        + (thing["options"]?.AsArray().Sum(option => Weight(option!)) ?? 0);

    private static int Letters(JsonNode embed) =>
        Text(embed["title"]).Length + Text(embed["description"]).Length + Text(embed["author"]?["name"]).Length + Text(embed["footer"]?["text"]).Length;

    private static int Kind(JsonNode thing) => thing["type"]?.GetValue<int>() ?? 1;

    private static string Text(JsonNode? text) => text?.ToString() ?? "";

    /// <summary>Discord's own; the two scripts by their blocks, since .NET has no names of scripts.</summary>
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex CommandName();
}
