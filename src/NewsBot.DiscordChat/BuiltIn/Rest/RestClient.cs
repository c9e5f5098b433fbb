using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat.BuiltIn.Rest;

/// <summary>Sends requests to Discord's API within its limits.</summary>
/// <remarks>Thread-safe. Failures of the network and of the server are tried again underneath, by the client's resilience handler,
/// where the route is safe to repeat; a 429 is tried again here, since Discord did nothing.</remarks>
internal sealed class RestClient(HttpClient http, string token, InvalidRequests invalid, TimeProvider time, ILogger logger)
{
    /// <summary>How long a request may wait for its turn.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Tells the resilience handler whether a request may be repeated.</summary>
    public static readonly HttpRequestOptionsKey<bool> MayRepeat = new("newsbot.may-repeat");

    private readonly RateLimits _limits = new(time);

    public Task<RestReply> SendAsync(RestRoute route, CancellationToken cancellation) => SendAsync(route, static () => null, cancellation);

    public Task<RestReply> SendAsync<T>(RestRoute route, T body, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        return SendAsync(route, () => Json(bytes), cancellation);
    }

    /// <param name="route">Where to.</param>
    /// <param name="content">Makes the body afresh for each attempt.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<RestReply> SendAsync(RestRoute route, Func<HttpContent?> content, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            if (invalid.IsBroken)
                return RestReply.Nothing(SendOutcome.RateLimited, $"Discord refused {InvalidRequests.Most} requests within ten minutes; none is sent until that has passed");
            if (!await _limits.EnterAsync(route, Patience - time.GetElapsedTime(began), cancellation))
                return RestReply.Nothing(SendOutcome.RateLimited, $"Discord's rate limit holds {route} back for longer than {Patience.TotalSeconds:0} seconds");

            var reply = await AttemptAsync(route, content, cancellation);
            if (reply.Status is not HttpStatusCode.TooManyRequests)
                return reply;
        }
    }

    public static HttpContent Json(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private async Task<RestReply> AttemptAsync(RestRoute route, Func<HttpContent?> content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(route.Method, route.Path) { Content = content() };
        request.Options.Set(MayRepeat, route.IsSafeToRepeat);
        if (route.AsBot)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bot", token);
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            TakeIn(route, response, body);
            return RestReply.Of(response.StatusCode, body);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            _limits.Release(route);
            logger.RequestFailed(route, e);
            return RestReply.Nothing(SendOutcome.Unavailable, "Discord could not be reached");
        }
        catch (OperationCanceledException)
        {
            _limits.Release(route);
            throw;
        }
    }

    private void TakeIn(RestRoute route, HttpResponseMessage response, byte[] body)
    {
        _limits.Learn(route, response.Headers);
        var isShared = false;
        if (response.StatusCode is HttpStatusCode.TooManyRequests)
        {
            var asked = TooManyRequests.Read(response, body);
            isShared = asked.IsShared;
            DiscordTelemetry.Platform.RateLimited(asked.IsGlobal ? "global" : isShared ? "shared" : "bucket");
            _limits.Block(route, asked.Wait, asked.IsGlobal);
            logger.RateLimited(route, asked.IsGlobal, asked.Wait);
        }

        invalid.Saw(response.StatusCode, isShared);
    }
}
