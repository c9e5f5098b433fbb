using Discord;
using Discord.Net;
using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat.BuiltIn.Rest;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordSdk;

/// <summary>Asks Discord.Net for something and turns what comes of it into the port's results.</summary>
/// <remarks>Thread-safe. Discord.Net waits for Discord's limits by itself and as long as they say; here that wait has an end.</remarks>
internal sealed class Requests(TimeProvider time, ILogger logger)
{
    /// <summary>Discord.Net repeats a request at each 429 without counting; one answered this often is given up.</summary>
    private const int MostAnswers = 8;

    /// <summary>Sends, and sends again where that is safe.</summary>
    /// <param name="what">For the log: "the answer".</param>
    /// <param name="attempts">How often and how long.</param>
    /// <param name="send">Makes the request afresh for each attempt; returns the id of the message that came of it, or 0.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Sent> SendAsync(string what, Attempts attempts, Func<RequestOptions, Task<ulong>> send, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var pause = attempts.Pause;
        for (var attempt = 1; ; attempt++, pause *= 2)
        {
            var left = attempts.Whole - time.GetElapsedTime(began);
            var sent = await AttemptAsync(what, left < attempts.Each ? left : attempts.Each, send, cancellation);
            if (attempt > 1 && sent.Outcome is SendOutcome.AlreadyAcknowledged)
                return new Sent(SendOutcome.Done);
            if (sent.Outcome is not SendOutcome.Unavailable || attempt == attempts.Most || time.GetElapsedTime(began) + pause > attempts.Whole)
                return sent;
            await Task.Delay(pause, time, cancellation);
        }
    }

    private async Task<Sent> AttemptAsync(string what, TimeSpan patience, Func<RequestOptions, Task<ulong>> send, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(patience < TimeSpan.Zero ? TimeSpan.Zero : patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var watch = new LimitWatch(patience, limit);
        var options = new RequestOptions
        {
            CancelToken = either.Token,
            Timeout = (int)patience.TotalMilliseconds,
            RetryMode = RetryMode.RetryRatelimit,
            RatelimitCallback = watch.SawAsync,
        };
        try
        {
            // Waits of Discord.Net that cannot be cancelled end here; what it then still holds it does not send.
            return new Sent(SendOutcome.Done, await send(options).WaitAsync(either.Token));
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            return Read(what, e, watch);
        }
    }

    private Sent Read(string what, Exception failure, LimitWatch watch)
    {
        switch (failure)
        {
            case HttpException refused:
                var code = (int?)refused.DiscordCode;
                var detail = refused.Reason is { } reason ? $"{(int)refused.HttpCode} {code ?? 0}: {reason}" : $"{(int)refused.HttpCode}";
                return new Sent(RestReply.OutcomeOf(refused.HttpCode, code), 0, detail);
            case RateLimitedException:
            case OperationCanceledException or TimeoutException when watch.IsHeldBack:
                return new Sent(SendOutcome.RateLimited, 0, "Discord's rate limit, as Discord.Net keeps it, holds it back for longer than is worth waiting");
            case ArgumentException wrong:
                return new Sent(SendOutcome.Invalid, 0, wrong.Message);
            default:
                logger.RequestFailed(what, failure);
                return new Sent(SendOutcome.Unavailable, 0, "Discord could not be reached");
        }
    }

    /// <summary>Sees each answer to one request, of which only the last comes back from Discord.Net.</summary>
    private sealed class LimitWatch(TimeSpan patience, CancellationTokenSource limit)
    {
        private int _answers;

        private bool _lastWasRefused;

        /// <summary>Refused with a pause, or not even sent for so long that only a pause learned earlier explains it.</summary>
        public bool IsHeldBack => _lastWasRefused || (_answers == 0 && patience > Attempts.Acknowledging.Whole);

        public Task SawAsync(IRateLimitInfo info)
        {
            _lastWasRefused = info.RetryAfter is not null;
            return Interlocked.Increment(ref _answers) >= MostAnswers || info.RetryAfter > patience.TotalSeconds ? GiveUpAsync() : Task.CompletedTask;
        }

        private async Task GiveUpAsync()
        {
            try
            {
                await limit.CancelAsync();
            }
            catch (ObjectDisposedException)
            {
                // It was over just before.
            }
        }
    }
}
