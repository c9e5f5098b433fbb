#if SDK_ADAPTERS
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.SlackChat;
using NewsBot.SlackChat.Client.Http;
using NewsBot.SlackChat.Connection;
using NewsBot.SlackSdk;

namespace NewsBot.ChatTests.Slack;

/// <summary>The client on SlackNet under the contract.</summary>
public sealed class SdkConnectionTests : SlackConnectionContract
{
    private protected override ISlackConnection Connect(Uri apiRoot, string botToken, string appToken)
    {
        var options = new SlackOptions { ApiRoot = apiRoot, BotToken = botToken, AppToken = appToken };
        var http = new HttpEvents(Options.Create(options), TimeProvider.System, NullLogger<HttpEvents>.Instance);
        return SlackNetConnection.Create(options, http, SlackBot.Quick, TimeProvider.System, NullLogger.Instance);
    }
}
#endif
