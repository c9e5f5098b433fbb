using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Discord.Net.Rest;
using NewsBot.DiscordChat.BuiltIn.Rest;
using Headers = System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, System.Collections.Generic.IEnumerable<string>>>;

namespace NewsBot.DiscordSdk;

/// <summary>Discord.Net's way to HTTP, with what Discord.Net has no word for: nonces, further answers without previews, 429s that are pages, and first responses without the bot's token.</summary>
/// <remarks>Everything before it stays Discord.Net's: the queue, the limits, the repeats.</remarks>
/// <param name="http">For all requests but those.</param>
/// <param name="unsigned">For first responses, whose path holds a token of their own.</param>
internal sealed class RestWire(IRestClient http, IRestClient unsigned) : IRestClient
{
    private const int SuppressEmbeds = 1 << 2;
    private const string Payload = "payload_json";
    private const string Authorization = "authorization";

    public void SetHeader(string key, string value)
    {
        http.SetHeader(key, value);
        if (!key.Equals(Authorization, StringComparison.OrdinalIgnoreCase))
            unsigned.SetHeader(key, value);
    }

    public void SetCancelToken(CancellationToken cancelToken)
    {
        http.SetCancelToken(cancelToken);
        unsigned.SetCancelToken(cancelToken);
    }

    public Task<RestResponse> SendAsync(string method, string endpoint, CancellationToken cancelToken, bool headerOnly = false, string? reason = null, Headers? requestHeaders = null) =>
        ReadableAsync(For(endpoint).SendAsync(method, endpoint, cancelToken, headerOnly, reason, requestHeaders));

    /// <param name="method">Of HTTP.</param>
    /// <param name="endpoint">Below the API's root.</param>
    /// <param name="json">The body.</param>
    /// <param name="cancelToken">Gives up.</param>
    /// <param name="headerOnly">Whether the answer's body matters.</param>
    /// <param name="reason">A message's nonce, since a reason for the audit log is the one text of a caller's that Discord.Net hands through; messages have none.</param>
    /// <param name="requestHeaders">Further headers.</param>
    public Task<RestResponse> SendAsync(string method, string endpoint, string json, CancellationToken cancelToken, bool headerOnly = false, string? reason = null, Headers? requestHeaders = null) =>
        ReadableAsync(IsNew(method, endpoint)
            ? http.SendAsync(method, endpoint, Completed(endpoint, json, reason), cancelToken, headerOnly, requestHeaders: requestHeaders)
            : For(endpoint).SendAsync(method, endpoint, json, cancelToken, headerOnly, reason, requestHeaders));

    /// <inheritdoc cref="SendAsync(string, string, string, CancellationToken, bool, string, Headers)"/>
    /// <param name="multipartParams">The body's parts; the message is one of them.</param>
    public Task<RestResponse> SendAsync(string method, string endpoint, IReadOnlyDictionary<string, object> multipartParams, CancellationToken cancelToken, bool headerOnly = false, string? reason = null, Headers? requestHeaders = null)
    {
        if (!IsNew(method, endpoint) || multipartParams.GetValueOrDefault(Payload) is not string json)
            return ReadableAsync(For(endpoint).SendAsync(method, endpoint, multipartParams, cancelToken, headerOnly, reason, requestHeaders));

        var parts = new Dictionary<string, object>(multipartParams, StringComparer.Ordinal) { [Payload] = Completed(endpoint, json, reason) };
        return ReadableAsync(http.SendAsync(method, endpoint, parts, cancelToken, headerOnly, requestHeaders: requestHeaders));
    }

    public void Dispose()
    {
        http.Dispose();
        unsigned.Dispose();
    }

    private IRestClient For(string endpoint) => endpoint.StartsWith("interactions/", StringComparison.Ordinal) ? unsigned : http;

    private static bool IsNew(string method, string endpoint) => method is "POST" && (IsMessage(endpoint) || IsFollowUp(endpoint));

    private static bool IsMessage(string endpoint) => endpoint.StartsWith("channels/", StringComparison.Ordinal) && endpoint.EndsWith("/messages", StringComparison.Ordinal);

    private static bool IsFollowUp(string endpoint) => endpoint.StartsWith("webhooks/", StringComparison.Ordinal);

    private static string Completed(string endpoint, string json, string? nonce)
    {
        if (JsonNode.Parse(json) is not JsonObject message)
            return json;

        if (IsMessage(endpoint) && nonce is not null)
        {
            message["nonce"] = nonce;
            message["enforce_nonce"] = true;
        }

        // The same flag would hide the bot's own embeds.
        if (IsFollowUp(endpoint) && message["embeds"] is not JsonArray { Count: > 0 })
            message["flags"] = (message["flags"]?.GetValue<int>() ?? 0) | SuppressEmbeds;
        return message.ToJsonString();
    }

    /// <summary>A 429 from a proxy before Discord comes as a page, which Discord.Net cannot read; it is told what the page means.</summary>
    /// <remarks>For the one request, not for all: with Discord.Net a pause for all would hold first responses back too.</remarks>
    private static async Task<RestResponse> ReadableAsync(Task<RestResponse> sent)
    {
        var response = await sent;
        if (response.StatusCode is not HttpStatusCode.TooManyRequests || IsJson(response.Stream))
            return response;

        var named = response.Headers.GetValueOrDefault("Retry-After");
        var seconds = int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : (int)TooManyRequests.Unnamed.TotalSeconds;
        var headers = new Dictionary<string, string>(response.Headers, StringComparer.OrdinalIgnoreCase) { ["Retry-After"] = $"{seconds}" };
        return new RestResponse(response.StatusCode, headers, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["retry_after"] = seconds })));
    }

    private static bool IsJson(Stream? body)
    {
        if (body is not { CanSeek: true, Length: > 0 })
            return false;

        try
        {
            using var read = JsonDocument.Parse(body);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
        finally
        {
            body.Position = 0;
        }
    }
}
