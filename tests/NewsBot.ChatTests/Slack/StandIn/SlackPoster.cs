using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.ChatTests.Slack.StandIn;

/// <summary>Slack's end of HTTP mode: posts what happens to an app's address, signed.</summary>
internal sealed class SlackPoster(Uri address, string signingSecret, TimeProvider time) : IDisposable
{
    private readonly HttpClient _client = new();

    /// <summary>As the stand-in's way of delivering.</summary>
    /// <returns>Whether the app took it.</returns>
    public async Task<bool> DeliverAsync(string type, JsonObject payload)
    {
        using var reply = await SendAsync(Sign(BodyOf(type, payload), time.GetUtcNow()));
        return reply.StatusCode is HttpStatusCode.OK;
    }

    public Task<HttpResponseMessage> SendAsync(SignedPost post)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(post.Body, Encoding.UTF8, post.ContentType) };
        request.Headers.Add("X-Slack-Request-Timestamp", post.Timestamp);
        request.Headers.Add("X-Slack-Signature", post.Signature);
        return _client.SendAsync(request);
    }

    public SignedPost Sign((string Text, string ContentType) body, DateTimeOffset at)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(signingSecret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body.Text}"));
        return new SignedPost(body.Text, body.ContentType, timestamp, "v0=" + Convert.ToHexStringLower(hash));
    }

    /// <summary>Events are JSON, commands a form, interactions JSON inside a form.</summary>
    public static (string Text, string ContentType) BodyOf(string type, JsonObject payload) => type switch
    {
        "slash_commands" => (Form(payload.Select(field => KeyValuePair.Create(field.Key, field.Value?.ToString() ?? ""))), "application/x-www-form-urlencoded"),
        "interactive" => (Form([KeyValuePair.Create("payload", payload.ToJsonString())]), "application/x-www-form-urlencoded"),
        _ => (payload.ToJsonString(), "application/json"),
    };

    public void Dispose() => _client.Dispose();

    private static string Form(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
}

internal sealed record SignedPost(string Body, string ContentType, string Timestamp, string Signature);
