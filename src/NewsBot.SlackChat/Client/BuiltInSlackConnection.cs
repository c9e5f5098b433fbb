using Microsoft.Extensions.Logging;
using NewsBot.SlackChat.Client.Http;
using NewsBot.SlackChat.Client.Wire;

namespace NewsBot.SlackChat.Client;

/// <summary>The port on our own thin client: Web API out, sockets or HTTP in.</summary>
internal sealed class BuiltInSlackConnection : WebApiConnection
{
    public BuiltInSlackConnection(SlackOptions options, HttpEvents httpEvents, TimeProvider time, ILogger<BuiltInSlackConnection> logger)
        : this(options, httpEvents, SocketTuning.From(options), time, logger)
    {
    }

    internal BuiltInSlackConnection(SlackOptions options, HttpEvents httpEvents, SocketTuning tuning, TimeProvider time, ILogger<BuiltInSlackConnection> logger)
        : this(options, new WebApi(new HttpTransport(time, logger), time, logger), httpEvents, tuning, time, logger)
    {
    }

    private BuiltInSlackConnection(SlackOptions options, WebApi api, HttpEvents httpEvents, SocketTuning tuning, TimeProvider time, ILogger logger)
        : base(options, api, options.Mode == SlackMode.Http ? httpEvents : Sockets(options, api, tuning, time, logger), tuning.LongestPause, time)
    {
    }

    private static SocketPool Sockets(SlackOptions options, WebApi api, SocketTuning tuning, TimeProvider time, ILogger logger)
    {
        var openSocket = WebCall.Of(WebMethod.OpenSocket, options.ApiRoot, options.AppToken ?? "", new NoArguments(), SlackJson.Default.NoArguments);
        return new SocketPool(cancellation => api.CallAsync(openSocket, cancellation), tuning, time, logger);
    }
}
