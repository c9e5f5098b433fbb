using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsBot.Administration;
using NewsBot.Answers;
using NewsBot.Conversations;
using NewsBot.SlackChat.Asking;
using NewsBot.SlackChat.Client;
using NewsBot.SlackChat.Client.Wire;
using NewsBot.SlackChat.Connection;
using NewsBot.SlackChat.Rendering;

namespace NewsBot.SlackChat;

/// <summary>Goes a mention's way with the built-in client, over a handler that sends nothing.</summary>
/// <remarks>Past the pause that Slack wants between the messages of a channel: nobody counts these.</remarks>
internal sealed class SlackRehearsal(SlackOptions options, SlackRoster roster, INewsDesk desk, TimeProvider time, ILogger<FrontDesk> logger) : IDoorRehearsal, IDisposable
{
    private readonly WebApi _api = new(new HttpTransport(time, logger, new SilentHandler(Taken)), time, logger);
    private long _played;

    public async Task<bool> PlayAsync(Answer answer, CancellationToken cancellation)
    {
        if (SlackTokens.AreAbsent(options) || SlackClients.Chosen(options) is not SlackClients.BuiltIn
            || EnvelopeReader.Read(Mentioning(answer.Question.Text, ++_played)).Event is not MessageReceived message)
            return false;

        var front = new FrontDesk(RehearsedPages.Of(answer, time), desk, time, logger);
        var conversation = ConversationKeys.Thread(message.Workspace, message.Channel, message.Timestamp);
        var reply = await front.AskAsync(MentionText.ToQuestion(message.Text), roster.ActorFor(message.User, message.Workspace), conversation, Visibility.Public, cancellation);
        var post = new PostCall(message.Channel, reply.Message.Text, reply.Message.Blocks, message.Timestamp);
        return (await _api.CallAsync(WebCall.Of(WebMethod.PostMessage, options.ApiRoot, "", post, SlackJson.Default.PostCall), cancellation)).Verdict is WebVerdict.Done;
    }

    public void Dispose() => _api.Dispose();

    /// <summary>What Slack says to a message that it took.</summary>
    private static HttpResponseMessage Taken() => new(HttpStatusCode.OK) { Content = new StringContent("""{"ok":true,"ts":"1.000100"}""", Encoding.UTF8, "application/json") };

    /// <summary>What a socket brings when somebody mentions the bot.</summary>
    private static byte[] Mentioning(string words, long n) => Encoding.UTF8.GetBytes(
        $$$$"""
        {"envelope_id":"rehearsal-{{{{n}}}}","type":"events_api","accepts_response_payload":false,
        "payload":{"type":"event_callback","team_id":"T1","event_id":"Ev{{{{n}}}}",
        "event":{"type":"app_mention","user":"U1","text":"<@U0> {{{{JsonEncodedText.Encode(words)}}}}","ts":"{{{{n}}}}.000100","channel":"C1"}}}
        """);
}
