using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NewsBot.DiscordChat.BuiltIn.Wire;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.BuiltIn.Rest;

/// <summary>What came back: Discord's status and body, or that nothing did.</summary>
internal sealed record RestReply(HttpStatusCode? Status, byte[] Body, SendOutcome Outcome, string Detail)
{
    /// <summary>Error codes, from the table "JSON Error Codes" of Discord's documentation.</summary>
    private const int UnknownInteraction = 10062;
    private const int UnknownWebhook = 10015;
    private const int InvalidWebhookToken = 50027;
    private const int AlreadyAcknowledged = 40060;

    public static RestReply Nothing(SendOutcome outcome, string detail) => new(null, [], outcome, detail);

    public static RestReply Of(HttpStatusCode status, byte[] body)
    {
        if ((int)status is >= 200 and < 300)
            return new(status, body, SendOutcome.Done, "");

        var error = ErrorIn(body);
        var outcome = OutcomeOf(status, error?.Code);
        return new(status, body, outcome, error?.Message is { } message ? $"{(int)status} {error.Code}: {message}" : $"{(int)status}");
    }

    /// <summary>What a refusal means.</summary>
    /// <param name="status">Of HTTP.</param>
    /// <param name="code">Discord's own, where it gave one.</param>
    public static SendOutcome OutcomeOf(HttpStatusCode status, int? code) => (status, code) switch
    {
        (_, UnknownInteraction or UnknownWebhook or InvalidWebhookToken) => SendOutcome.Expired,
        (_, AlreadyAcknowledged) => SendOutcome.AlreadyAcknowledged,
        (HttpStatusCode.Unauthorized, _) => SendOutcome.Unauthorized,
        (HttpStatusCode.Forbidden, _) => SendOutcome.MissingPermission,
        (HttpStatusCode.NotFound, _) => SendOutcome.Gone,
        (HttpStatusCode.TooManyRequests, _) => SendOutcome.RateLimited,
        ( >= HttpStatusCode.InternalServerError, _) => SendOutcome.Unavailable,
        _ => SendOutcome.Invalid,
    };

    /// <summary>Null when the body is not what it should be, such as a proxy's page.</summary>
    public T? Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return Body.Length == 0 ? null : JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public Sent ToSent() => new(Outcome, Outcome is SendOutcome.Done ? Read(DiscordJson.Default.MessageIdBody)?.Id ?? 0 : 0, Detail);

    public static ErrorBody? ErrorIn(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, DiscordJson.Default.ErrorBody);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
