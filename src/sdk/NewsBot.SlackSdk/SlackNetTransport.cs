using System.Text;
using NewsBot.SlackChat.Client;
using NewsBot.SlackChat.Client.Wire;
using NewsBot.SlackChat.Connection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SlackNet;

namespace NewsBot.SlackSdk;

/// <summary>Carries calls over SlackNet's API client.</summary>
/// <remarks>Arguments go as the door writes them, through SlackNet's call of any method by name: its own message type has no
/// place for <c>mrkdwn: false</c>, without which quoted news could be read as markup.</remarks>
internal sealed class SlackNetTransport(Library library, TimeProvider time, Microsoft.Extensions.Logging.ILogger logger) : IWebTransport
{
    public async Task<WebOutcome> TryOnceAsync(WebCall call, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(HttpTransport.AttemptTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            return call.SharesGate ? await CallAsync(call, either.Token) : await RespondAsync(call, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return WebOutcome.Failed(WebVerdict.Unknown, SlackResult.Uncertain);
        }
        catch (SlackRateLimitException pause)
        {
            return WebOutcome.Paused(pause.RetryAfter);
        }
        catch (SlackException refusal)
        {
            return WebOutcome.Of(refusal.ErrorCode, refusal.ErrorInfo.GetValueOrDefault("needed"), null);
        }
        catch (HttpRequestException failure)
        {
            logger.CallFailed(call.Method.Name, failure.HttpRequestError);
            return failure.StatusCode is { } status ? WebOutcome.Of(status, null) : WebOutcome.Of(failure.HttpRequestError);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException)
        {
            logger.UnreadableReply(call.Method.Name);
            return WebOutcome.Failed(WebVerdict.Unknown, SlackResult.Uncertain);
        }
    }

    public void Dispose() => library.Dispose();

    private async Task<WebOutcome> CallAsync(WebCall call, CancellationToken cancellation)
    {
        var arguments = JObject.Parse(Encoding.UTF8.GetString(call.Body.Span)).Properties().ToDictionary(argument => argument.Name, argument => (object)argument.Value, StringComparer.Ordinal);
        var reply = await library.Api.Post<JObject>(call.Method.Name, arguments, cancellation);
        return WebOutcome.Succeeded(Read(reply ?? []), call.Method == WebMethod.AuthTest ? library.Replies.Scopes : null);
    }

    private async Task<WebOutcome> RespondAsync(WebCall call, CancellationToken cancellation)
    {
        using var request = call.ToRequest();
        await library.Http.Execute<object>(request, cancellation);
        return WebOutcome.Succeeded(new WebReply { Ok = true });
    }

    private static WebReply Read(JObject reply) => new()
    {
        Ok = true,
        Ts = (string?)reply["ts"],
        TeamId = (string?)reply["team_id"],
        Team = (string?)reply["team"],
        UserId = (string?)reply["user_id"],
    };
}
