using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsBot.SlackChat.Client.Wire;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Client;

/// <summary>Calls the Web API: refusals are results, pauses that Slack asks for are kept, and only what is safe is done twice.</summary>
/// <remarks>Thread-safe. A message is posted again only when it certainly was not: the connection never opened, Slack said 429,
/// or said that the service is unavailable. When it may have been posted, the result is <see cref="SlackResult.Uncertain"/>.</remarks>
internal sealed class WebApi(TimeProvider time, ILogger logger) : IDisposable
{
    /// <summary>A person would not wait longer; a longer pause comes back as a result at once.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(15);

    /// <summary>For a 429 that does not say how long.</summary>
    public static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(10);

    private const int Attempts = 4;

    private readonly MethodGates _gates = new(time);

    // Not from IHttpClientFactory, which logs addresses: response addresses are secrets.
    private readonly HttpClient _http = new(new SocketsHttpHandler
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

    public async Task<WebOutcome> CallAsync(WebCall call, CancellationToken cancellation)
    {
        var method = call.Method;
        for (var failures = 0; ;)
        {
            if (await WaitAtGateAsync(call, cancellation) is { } longPause)
                return WebOutcome.Refused(SlackResult.RateLimited, retryAfter: longPause);

            var outcome = await TryOnceAsync(call, cancellation);
            if (outcome.Verdict is WebVerdict.Paused)
            {
                var pause = outcome.RetryAfter ?? DefaultPause;
                logger.Paused(method.Name, pause);
                if (!call.SharesGate)
                    return outcome;
                _gates.Close(method.Name, pause);
                continue;
            }

            var again = outcome.Verdict is WebVerdict.NotDone || (outcome.Verdict is WebVerdict.Unknown && method.IsRepeatable);
            if (!again || ++failures == Attempts)
                return outcome;
            await Task.Delay(Backoff.After(failures, TimeSpan.FromSeconds(8)), time, cancellation);
        }
    }

    private async Task<TimeSpan?> WaitAtGateAsync(WebCall call, CancellationToken cancellation)
    {
        while (call.SharesGate && _gates.LeftFor(call.Method.Name) is { Ticks: > 0 } left)
        {
            if (left > Patience)
                return left;
            await Task.Delay(left, time, cancellation);
        }
        return null;
    }

    private async Task<WebOutcome> TryOnceAsync(WebCall call, CancellationToken cancellation)
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
            return failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
                ? WebOutcome.Failed(WebVerdict.NotDone, SlackResult.Unreachable)
                : WebOutcome.Failed(WebVerdict.Unknown, SlackResult.Uncertain);
        }
    }

    private async Task<WebOutcome> ReadAsync(WebMethod method, HttpResponseMessage response, CancellationToken cancellation)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.TooManyRequests:
                return WebOutcome.Paused(PauseOf(response));
            case HttpStatusCode.ServiceUnavailable:
                return WebOutcome.Failed(WebVerdict.NotDone, SlackResult.Unreachable);
            case >= HttpStatusCode.InternalServerError:
                return WebOutcome.Failed(WebVerdict.Unknown, SlackResult.Uncertain);
            case not HttpStatusCode.OK:
                return WebOutcome.Refused($"http_{(int)response.StatusCode}");
        }

        // A response address answers with the word "ok".
        if (method == WebMethod.Respond)
            return WebOutcome.Succeeded(new WebReply { Ok = true });

        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            var reply = await JsonSerializer.DeserializeAsync(body, SlackJson.Default.WebReply, cancellation) ?? new WebReply();
            return Judge(reply, response);
        }
        catch (JsonException)
        {
            logger.UnreadableReply(method.Name);
            return WebOutcome.Failed(WebVerdict.Unknown, SlackResult.Uncertain);
        }
    }

    private static WebOutcome Judge(WebReply reply, HttpResponseMessage response) => reply switch
    {
        { Ok: true } => WebOutcome.Succeeded(reply, ScopesOf(response)),
        { Error: SlackResult.RateLimited or "rate_limited" } => WebOutcome.Paused(PauseOf(response)),
        { Error: "service_unavailable" or "request_timeout" } => WebOutcome.Failed(WebVerdict.NotDone, SlackResult.Unreachable),
        { Error: "internal_error" or "fatal_error" } => WebOutcome.Failed(WebVerdict.Unknown, SlackResult.Uncertain),
        _ => WebOutcome.Refused(reply.Error ?? "no_reason_given", reply.Needed),
    };

    private static TimeSpan? PauseOf(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta is { Ticks: >= 0 } pause ? pause : null;

    private static string? ScopesOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-oauth-scopes", out var values) ? string.Join(',', values) : null;
}
