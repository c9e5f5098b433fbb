using Microsoft.Extensions.Logging;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Client;

/// <summary>Calls the Web API: refusals are results, pauses that Slack asks for are kept, and only what is safe is done twice.</summary>
/// <remarks>Thread-safe. A message is posted again only when it certainly was not: the connection never opened, Slack said 429,
/// or said that the service is unavailable. When it may have been posted, the result is <see cref="SlackResult.Uncertain"/>.</remarks>
internal sealed class WebApi(IWebTransport transport, TimeProvider time, ILogger logger) : IDisposable
{
    /// <summary>A person would not wait longer; a longer pause comes back as a result at once.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>For a 429 that does not say how long.</summary>
    public static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(10);

    private const int Attempts = 4;

    private readonly MethodGates _gates = new(time);

    public void Dispose() => transport.Dispose();

    public async Task<WebOutcome> CallAsync(WebCall call, CancellationToken cancellation)
    {
        var method = call.Method;
        for (var failures = 0; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await WaitAtGateAsync(call, cancellation) is { } longPause)
                return WebOutcome.Refused(SlackResult.RateLimited, retryAfter: longPause);

            // A message that is on its way is seen through: given up half-way, nobody would know whether it was posted.
            var outcome = await transport.TryOnceAsync(call, method.IsRepeatable ? cancellation : CancellationToken.None);
            if (outcome.Verdict is WebVerdict.Paused)
            {
                var pause = outcome.RetryAfter ?? DefaultPause;
                SlackTelemetry.Platform.RateLimited(method.Name);
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
}
