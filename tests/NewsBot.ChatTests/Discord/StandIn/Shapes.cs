using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.ChatTests.Discord.StandIn;

/// <summary>Of which type each field of a body must be. Each method returns what is wrong, or null; lengths are for <see cref="Rules"/>.</summary>
internal static class Shapes
{
    private const int SuppressEmbeds = 1 << 2;
    private const int Ephemeral = 1 << 6;
    private const int SuppressNotifications = 1 << 12;
    private const int ComponentsV2 = 1 << 15;

    public static string? Message(JsonObject body) =>
        Is(body, "content", JsonValueKind.String) ?? Is(body, "tts", JsonValueKind.True) ?? Is(body, "enforce_nonce", JsonValueKind.True)
        ?? (body["nonce"]?.GetValueKind() is null or JsonValueKind.String or JsonValueKind.Number ? null : "nonce: Could not interpret")
        ?? Flags(body) ?? AllowedMentions(body["allowed_mentions"]) ?? Reference(body["message_reference"])
        ?? Each(body, "embeds", Embed) ?? Each(body, "components", Component);

    public static string? Command(JsonObject command) =>
        Needs(command, "name", JsonValueKind.String) ?? Is(command, "description", JsonValueKind.String) ?? Is(command, "type", JsonValueKind.Number)
        ?? Is(command, "default_member_permissions", JsonValueKind.String) ?? Is(command, "nsfw", JsonValueKind.True)
        ?? Among(command, "contexts", [0, 1, 2]) ?? Among(command, "integration_types", [0, 1])
        ?? Localized(command, "name_localizations") ?? Localized(command, "description_localizations") ?? Each(command, "options", Option);

    private static string? Option(JsonObject option) =>
        Needs(option, "name", JsonValueKind.String) ?? Needs(option, "description", JsonValueKind.String) ?? Needs(option, "type", JsonValueKind.Number)
        ?? Is(option, "required", JsonValueKind.True) ?? Is(option, "autocomplete", JsonValueKind.True) ?? Is(option, "min_value", JsonValueKind.Number) ?? Is(option, "max_value", JsonValueKind.Number)
        ?? Localized(option, "name_localizations") ?? Localized(option, "description_localizations")
        ?? Each(option, "choices", choice => Needs(choice, "name", JsonValueKind.String) ?? (choice["value"]?.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? null : "value: This field is required"))
        ?? Each(option, "options", Option);

    private static string? Embed(JsonObject embed) =>
        Is(embed, "title", JsonValueKind.String) ?? Is(embed, "description", JsonValueKind.String) ?? Is(embed, "url", JsonValueKind.String) ?? Is(embed, "color", JsonValueKind.Number)
        ?? Part(embed, "author", author => Needs(author, "name", JsonValueKind.String)) ?? Part(embed, "footer", footer => Needs(footer, "text", JsonValueKind.String));

    private static string? Component(JsonObject component) =>
        Needs(component, "type", JsonValueKind.Number) ?? Is(component, "label", JsonValueKind.String) ?? Is(component, "custom_id", JsonValueKind.String)
        ?? Is(component, "style", JsonValueKind.Number) ?? Is(component, "disabled", JsonValueKind.True) ?? Each(component, "components", Component);

    private static string? Flags(JsonObject body)
    {
        if (Is(body, "flags", JsonValueKind.Number) is { } trouble)
            return trouble;

        var flags = body["flags"]?.GetValue<int>() ?? 0;
        return (flags & ~(SuppressEmbeds | Ephemeral | SuppressNotifications | ComponentsV2)) == 0 ? null : $"flags: {flags} holds a flag that a bot cannot set";
    }

    private static string? AllowedMentions(JsonNode? node)
    {
        if (node is null)
            return null;
        if (node is not JsonObject mentions || mentions["parse"] is not (null or JsonArray) || (Is(mentions, "replied_user", JsonValueKind.True) is not null))
            return "allowed_mentions: Only dictionaries may be used";
        return (mentions["parse"]?.AsArray() ?? []).All(kind => kind?.ToString() is "roles" or "users" or "everyone") ? null : "allowed_mentions.parse: Value must be one of {'users', 'roles', 'everyone'}.";
    }

    private static string? Reference(JsonNode? node) => node switch
    {
        null => null,
        JsonObject reference => ulong.TryParse(reference["message_id"]?.ToString(), out _) ? Is(reference, "fail_if_not_exists", JsonValueKind.True) : "message_reference.message_id: Value is not snowflake.",
        _ => "message_reference: Only dictionaries may be used",
    };

    private static string? Localized(JsonObject thing, string field) =>
        Part(thing, field, words => words.Select(word => Locales.Contains(word.Key) ? Is(words, word.Key, JsonValueKind.String) : $"{field}.{word.Key}: Locale is not supported").FirstOrDefault(trouble => trouble is not null));

    private static string? Among(JsonObject thing, string field, int[] values) => thing[field] switch
    {
        null => null,
        JsonArray array when array.All(value => value is JsonValue one && one.TryGetValue<int>(out var number) && values.Contains(number)) => null,
        _ => $"{field}: Value must be one of {{{string.Join(", ", values)}}}.",
    };

    private static string? Part(JsonObject thing, string field, Func<JsonObject, string?> judge) => thing[field] switch
    {
        null => null,
        JsonObject part => judge(part) is { } trouble ? $"{field}.{trouble}" : null,
        _ => $"{field}: Only dictionaries may be used in a DictType",
    };

    private static string? Each(JsonObject thing, string field, Func<JsonObject, string?> judge) => thing[field] switch
    {
        null => null,
        JsonArray array => array.Select(item => item is JsonObject part ? judge(part) : "Only dictionaries may be used in a DictType").FirstOrDefault(trouble => trouble is not null) is { } wrong ? $"{field}.{wrong}" : null,
        _ => $"{field}: Only iterables may be used in a ListType",
    };

    private static string? Needs(JsonObject thing, string field, JsonValueKind kind) => thing[field] is null ? $"{field}: This field is required" : Is(thing, field, kind);

    /// <param name="kind">True stands for either truth.</param>
    private static string? Is(JsonObject thing, string field, JsonValueKind kind)
    {
        var given = thing[field]?.GetValueKind();
        return given is null || given == kind || (kind is JsonValueKind.True && given is JsonValueKind.False) ? null : $"{field}: Could not interpret \"{thing[field]}\" as {kind}.";
    }

    /// <summary>Discord's languages, from its reference.</summary>
    private static readonly HashSet<string> Locales = new(StringComparer.Ordinal)
    {
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr",
        "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    };
}
