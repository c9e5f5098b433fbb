using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsBot.SlackChat.Client.Wire;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Client;

/// <summary>The built-in way: plain HTTP.</summary>
/// <param name="time">For the patience with one attempt.</param>
/// <param name="logger">Told of failures.</param>
/// <param name="handler">In the place of the network; null for that.</param>
internal sealed class HttpTransport(TimeProvider time, ILogger logger, HttpMessageHandler? handler = null) : IWebTransport
{
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(15);

    // Not from IHttpClientFactory, which logs addresses: response addresses are secrets.
    private readonly HttpClient _http = new(handler ?? new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        AllowAutoRedirect = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 1 << 20,
    };

    public void Dispose() => _http.Dispose();

    public async Task<WebOutcome> TryOnceAsync(WebCall call, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(AttemptTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        using var request = call.ToRequest();
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);
            return await ReadAsync(call.Method, response, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return WebOutcome.Failed(WebVerdict.Unknown, SlackResult.Uncertain);
        }
        catch (HttpRequestException failure)
        {
            logger.CallFailed(call.Method.Name, failure.HttpRequestError);
            return WebOutcome.Of(failure.HttpRequestError);
        }
    }

    private async Task<WebOutcome> ReadAsync(WebMethod method, HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.StatusCode is not HttpStatusCode.OK)
            return WebOutcome.Of(response.StatusCode, PauseOf(response));

        // A response address answers with the word "ok".
        if (method == WebMethod.Respond)
            return WebOutcome.Succeeded(new WebReply { Ok = true });

        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            var reply = await JsonSerializer.DeserializeAsync(body, SlackJson.Default.WebReply, cancellation) ?? new WebReply();
            return reply.Ok ? WebOutcome.Succeeded(reply, ScopesOf(response)) : WebOutcome.Of(reply.Error, reply.Needed, PauseOf(response));
        }
        catch (JsonException)
        {
            logger.UnreadableReply(method.Name);
            return WebOutcome.Failed(WebVerdict.Unknown, SlackResult.Uncertain);
        }
    }

    private static TimeSpan? PauseOf(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta is { Ticks: >= 0 } pause ? pause : null;

    private static string? ScopesOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-oauth-scopes", out var values) ? string.Join(',', values) : null;
}
