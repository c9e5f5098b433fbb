using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat.BuiltIn.Wire;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.BuiltIn.Rest;

/// <summary>Gives interactions their first response, on connections of its own that no other request uses or waits for.</summary>
/// <remarks>Thread-safe. Discord exempts these addresses from the global limit. A repeat is safe: Discord takes one response an
/// interaction, so that "already acknowledged" after a failed attempt means that the first attempt got through.</remarks>
internal sealed class Acknowledger(HttpClient http, InvalidRequests invalid, TimeProvider time, ILogger logger)
{
    /// <summary>Discord waits three seconds; the rest is for the way there.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.8);

    /// <summary>An attempt without answer is given up after this long, so that one more fits in.</summary>
    public static readonly TimeSpan AttemptPatience = TimeSpan.FromSeconds(1.2);

    private const int MostAttempts = 3;

    /// <summary>Between two attempts, where Discord names no time.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    public async Task<Sent> SendAsync(Interaction interaction, FirstResponse response, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(Outgoing.Callback(response), DiscordJson.Default.CallbackBody);
        var route = Routes.Callback(interaction.Id, interaction.Token);
        var began = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var (reply, wait) = await AttemptAsync(route, body, cancellation);
            if (attempt > 1 && reply.Outcome is SendOutcome.AlreadyAcknowledged)
                return new Sent(SendOutcome.Done);

            var mayRepeat = reply.Outcome is SendOutcome.Unavailable or SendOutcome.RateLimited;
            if (!mayRepeat || attempt == MostAttempts || time.GetElapsedTime(began) + wait > Patience)
                return reply.ToSent();

            await Task.Delay(wait, time, cancellation);
        }
    }

    private async Task<(RestReply Reply, TimeSpan Wait)> AttemptAsync(RestRoute route, byte[] body, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(AttemptPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            using var request = new HttpRequestMessage(route.Method, route.Path) { Content = RestClient.Json(body) };
            using var response = await http.SendAsync(request, either.Token);
            var answer = await response.Content.ReadAsByteArrayAsync(either.Token);
            var tooMany = response.StatusCode is HttpStatusCode.TooManyRequests ? TooManyRequests.Read(response, answer) : (TooManyRequests?)null;
            invalid.Saw(response.StatusCode, tooMany?.IsShared ?? false);
            if (tooMany is not null)
                DiscordTelemetry.Platform.RateLimited("acknowledgement");
            return (RestReply.Of(response.StatusCode, answer), tooMany?.Wait ?? Breath);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            logger.RequestFailed(route, e);
            return (RestReply.Nothing(SendOutcome.Unavailable, "Discord could not be reached"), Breath);
        }
    }
}
