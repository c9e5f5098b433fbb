using Microsoft.Extensions.Logging;
using NewsBot.SlackChat;
using NewsBot.SlackChat.Client;
using NewsBot.SlackChat.Client.Http;

namespace NewsBot.SlackSdk;

/// <summary>The port on SlackNet: its API client carries the calls, its socket mode client brings the envelopes.</summary>
/// <remarks>Pacing, pauses, repeats and, in HTTP mode, signatures are the built-in client's.</remarks>
internal sealed class SlackNetConnection : WebApiConnection
{
    private SlackNetConnection(SlackOptions options, WebApi api, IEventSource events, TimeSpan longestPause, TimeProvider time)
        : base(options, api, events, longestPause, time)
    {
    }

    public static SlackNetConnection Create(SlackOptions options, HttpEvents httpEvents, SocketTuning tuning, TimeProvider time, ILogger logger)
    {
        var library = new Library(options, tuning, logger);
        var api = new WebApi(new SlackNetTransport(library, time, logger), time, logger);
        IEventSource events = options.Mode == SlackMode.Http ? httpEvents : new SlackNetSockets(library, tuning, time, logger);
        return new SlackNetConnection(options, api, events, tuning.LongestPause, time);
    }
}
