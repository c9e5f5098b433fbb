namespace NewsBot.DiscordChat.BuiltIn.Rest;

/// <summary>A request's address, and what its rate limit goes by.</summary>
/// <param name="Method">GET, POST, ...</param>
/// <param name="Path">Below the API's root; may hold an interaction's token, so it never goes into a log.</param>
/// <param name="Template">The path without ids, for buckets and logs: "channels/*/messages".</param>
/// <param name="Major">The id that splits the bucket: a channel, a guild, a webhook with its token.</param>
/// <param name="AsBot">Whether it carries the bot's token and counts towards the bot's global limit; interaction addresses do neither.</param>
/// <param name="IsSafeToRepeat">Whether doing it twice does no more than doing it once.</param>
internal sealed record RestRoute(HttpMethod Method, string Path, string Template, string Major, bool AsBot, bool IsSafeToRepeat)
{
    public override string ToString() => $"{Method} {Template}";
}

/// <summary>Discord's addresses, as far as the bot uses them.</summary>
internal static class Routes
{
    public static RestRoute GatewayBot { get; } = new(HttpMethod.Get, "gateway/bot", "gateway/bot", "", AsBot: true, IsSafeToRepeat: true);

    public static RestRoute Callback(ulong interaction, string token) =>
        new(HttpMethod.Post, $"interactions/{interaction}/{token}/callback", "interactions/*/callback", "", AsBot: false, IsSafeToRepeat: false);

    public static RestRoute Original(HttpMethod method, ulong application, string token) =>
        new(method, $"webhooks/{application}/{token}/messages/@original", "webhooks/*/messages/@original", token, AsBot: false, IsSafeToRepeat: true);

    public static RestRoute FollowUp(ulong application, string token) =>
        new(HttpMethod.Post, $"webhooks/{application}/{token}", "webhooks/*", token, AsBot: false, IsSafeToRepeat: false);

    /// <param name="channel">Where to.</param>
    /// <param name="hasNonce">With a nonce Discord itself drops a second copy.</param>
    public static RestRoute Messages(ulong channel, bool hasNonce) =>
        new(HttpMethod.Post, $"channels/{channel}/messages", "channels/*/messages", $"{channel}", AsBot: true, IsSafeToRepeat: hasNonce);

    public static RestRoute Message(HttpMethod method, ulong channel, ulong message) =>
        new(method, $"channels/{channel}/messages/{message}", "channels/*/messages/*", $"{channel}", AsBot: true, IsSafeToRepeat: true);

    public static RestRoute Commands(HttpMethod method, ulong application, ulong? guild)
    {
        var place = guild is null ? "" : $"/guilds/{guild}";
        var query = method == HttpMethod.Get ? "?with_localizations=true" : "";
        return new(method, $"applications/{application}{place}/commands{query}", guild is null ? "applications/*/commands" : "applications/*/guilds/*/commands", $"{guild}", AsBot: true, IsSafeToRepeat: true);
    }
}
