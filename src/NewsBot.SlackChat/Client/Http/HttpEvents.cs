using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using NewsBot.SlackChat.Client.Wire;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Client.Http;

/// <summary>Takes events, commands and interactions that Slack posts to one address.</summary>
/// <remarks>Nothing is read before its signature is checked. The answer is the acknowledgement: 200 when the event was taken,
/// 503 when there is no room, so that Slack sends it again.</remarks>
internal sealed class HttpEvents(IOptions<SlackOptions> options, TimeProvider time, ILogger<HttpEvents> logger) : IEventSource
{
    private const int MostBytes = 1 << 20;

    private volatile Intake? _intake;

    public SlackHealth Health => _intake is null ? new SlackHealth(SlackState.Off) : new SlackHealth(SlackState.Connected);

    public Task<SlackStart?> StartAsync(ISlackListener listener, CancellationToken cancellation)
    {
        _intake = new Intake(listener, new RequestSignature(options.Value.SigningSecret ?? "", time));
        return Task.FromResult<SlackStart?>(null);
    }

    public Task StopAsync(CancellationToken cancellation)
    {
        _intake = null;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _intake = null;
        return ValueTask.CompletedTask;
    }

    public async Task HandleAsync(HttpContext http)
    {
        if (_intake is not { } intake)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        if (await ReadBodyAsync(http.Request) is not { } body)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var verdict = intake.Signature.Check(http.Request.Headers["X-Slack-Request-Timestamp"], http.Request.Headers["X-Slack-Signature"], body);
        if (verdict is not SignatureVerdict.Genuine)
        {
            logger.NotFromSlack(verdict);
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        await AnswerAsync(http, intake.Listener, body);
    }

    private static async Task AnswerAsync(HttpContext http, ISlackListener listener, byte[] body)
    {
        SlackEvent? received;
        try
        {
            if (http.Request.HasFormContentType)
            {
                received = FromForm(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)));
            }
            else
            {
                var callback = JsonSerializer.Deserialize(body, SlackJson.Default.EventCallbackWire) ?? new EventCallbackWire();
                if (callback is { Type: "url_verification", Challenge: { } challenge })
                {
                    http.Response.ContentType = "text/plain";
                    await http.Response.WriteAsync(challenge, http.RequestAborted);
                    return;
                }
                received = EventReader.Read(callback);
            }
        }
        catch (JsonException)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var taken = received is null || listener.TryTake(received);
        http.Response.StatusCode = taken ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
    }

    private static SlackEvent? FromForm(Dictionary<string, StringValues> form)
    {
        if (form.TryGetValue("payload", out var payload))
            return Parse(payload.ToString(), SlackJson.Default.InteractionWire) is { } interaction ? InteractionReader.Read(interaction) : null;

        return InteractionReader.Read(new CommandWire
        {
            Command = Field(form, "command"),
            Text = Field(form, "text"),
            TeamId = Field(form, "team_id"),
            ChannelId = Field(form, "channel_id"),
            UserId = Field(form, "user_id"),
            TriggerId = Field(form, "trigger_id"),
            ResponseUrl = Field(form, "response_url"),
        });
    }

    private static T? Parse<T>(string json, JsonTypeInfo<T> shape) => JsonSerializer.Deserialize(json, shape);

    private static string? Field(Dictionary<string, StringValues> form, string name) => form.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>Null when it is longer than anything Slack sends.</summary>
    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is > 0 and var read)
        {
            body.Write(buffer, 0, read);
            if (body.Length > MostBytes)
                return null;
        }
        return body.ToArray();
    }

    private sealed record Intake(ISlackListener Listener, RequestSignature Signature);
}
