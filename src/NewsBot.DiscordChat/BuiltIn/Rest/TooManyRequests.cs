using System.Globalization;

namespace NewsBot.DiscordChat.BuiltIn.Rest;

/// <summary>What a 429 asks for.</summary>
/// <param name="Wait">As long as Discord says, however long that is.</param>
/// <param name="IsGlobal">Everything waits, not one bucket.</param>
/// <param name="IsShared">Others used the resource up; it does not count against this bot.</param>
internal readonly record struct TooManyRequests(TimeSpan Wait, bool IsGlobal, bool IsShared)
{
    /// <summary>A page of a proxy before Discord names no time; it is then taken to mean everything.</summary>
    public static readonly TimeSpan Unnamed = TimeSpan.FromSeconds(30);

    public static TooManyRequests Read(HttpResponseMessage response, byte[] body)
    {
        var scope = response.Headers.TryGetValues("X-RateLimit-Scope", out var scopes) ? scopes.FirstOrDefault() : null;
        var error = RestReply.ErrorIn(body);
        var seconds = error?.RetryAfter ?? HeaderSeconds(response);
        var isGlobal = error?.Global is true || scope is "global" || error is null;
        return new(seconds is { } named ? TimeSpan.FromSeconds(Math.Clamp(named, 0, 7 * 86_400)) : Unnamed, isGlobal, scope is "shared");
    }

    private static double? HeaderSeconds(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Retry-After", out var values)
        && double.TryParse(values.FirstOrDefault(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds) ? seconds : null;
}
