using System.Net;
using NewsBot.SlackChat.Client.Wire;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Client;

/// <summary>How far a call came.</summary>
internal enum WebVerdict
{
    Done,

    /// <summary>Slack understood and said no.</summary>
    Refused,

    /// <summary>Slack wants a pause; nothing was done.</summary>
    Paused,

    /// <summary>It never reached Slack, or Slack did not begin.</summary>
    NotDone,

    /// <summary>It may or may not have been done.</summary>
    Unknown,
}

/// <summary>One call's outcome.</summary>
/// <param name="Reply">Set exactly when it was done.</param>
/// <param name="Scopes">The scopes that Slack says the token has, comma-separated; not on every reply.</param>
internal sealed record WebOutcome(WebVerdict Verdict, WebReply? Reply, string? Error, string? Needed = null, TimeSpan? RetryAfter = null, string? Scopes = null)
{
    public static WebOutcome Succeeded(WebReply reply, string? scopes = null) => new(WebVerdict.Done, reply, null, Scopes: scopes);

    public static WebOutcome Refused(string error, string? needed = null, TimeSpan? retryAfter = null) => new(WebVerdict.Refused, null, error, needed, retryAfter);

    public static WebOutcome Paused(TimeSpan? pause) => new(WebVerdict.Paused, null, SlackResult.RateLimited, RetryAfter: pause);

    public static WebOutcome Failed(WebVerdict verdict, string error) => new(verdict, null, error);

    /// <summary>For a status that is not success.</summary>
    public static WebOutcome Of(HttpStatusCode status, TimeSpan? pause) => status switch
    {
        HttpStatusCode.TooManyRequests => Paused(pause),
        HttpStatusCode.ServiceUnavailable => Failed(WebVerdict.NotDone, SlackResult.Unreachable),
        >= HttpStatusCode.InternalServerError => Failed(WebVerdict.Unknown, SlackResult.Uncertain),
        _ => Refused($"http_{(int)status}"),
    };

    /// <summary>For a reply in which Slack says no, in its own word.</summary>
    public static WebOutcome Of(string? error, string? needed, TimeSpan? pause) => error switch
    {
        SlackResult.RateLimited or "rate_limited" => Paused(pause),
        "service_unavailable" or "request_timeout" => Failed(WebVerdict.NotDone, SlackResult.Unreachable),
        "internal_error" or "fatal_error" => Failed(WebVerdict.Unknown, SlackResult.Uncertain),
        _ => Refused(error ?? "no_reason_given", needed),
    };

    /// <summary>For a call without any reply: whether it can have reached Slack.</summary>
    public static WebOutcome Of(HttpRequestError failure) =>
        failure is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            ? Failed(WebVerdict.NotDone, SlackResult.Unreachable)
            : Failed(WebVerdict.Unknown, SlackResult.Uncertain);

    public SlackResult ToResult() => new(Error, Reply?.Ts, Needed, RetryAfter);
}
