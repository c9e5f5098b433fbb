using Microsoft.Extensions.DependencyInjection;
using NewsBot.SlackChat;
using NewsBot.SlackChat.Client;
using SlackNet;
using SlackNet.Extensions.DependencyInjection;
using SlackNet.SocketMode;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace NewsBot.SlackSdk;

/// <summary>SlackNet, set up in a container of its own.</summary>
internal sealed class Library : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly HttpClient _requests;
    private readonly string _appToken;

    public Library(SlackOptions options, SocketTuning tuning, ILogger logger)
    {
        _appToken = options.AppToken ?? "";
        _requests = new HttpClient(Replies) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 1 << 20 };
        _services = new ServiceCollection()
            .AddSlackNet(slack => slack
                .UseApiToken(options.BotToken ?? "")
                .UseAppLevelToken(_appToken)
                .UseLogger(_ => new LogBridge(logger))
                .UseUrlBuilder(services => new RootedUrls(options.ApiRoot, Default.UrlBuilder(services.GetRequiredService<SlackJsonSettings>())))
                .UseHttp(services => Default.Http(services.GetRequiredService<SlackJsonSettings>(), () => _requests, services.GetRequiredService<SlackNet.ILogger>()))
                .UseWebSocketFactory(_ => new Sockets(tuning)))
            .BuildServiceProvider();
        Http = _services.GetRequiredService<IHttp>();
        Api = new SlackApiClient(Http, _services.GetRequiredService<ISlackUrlBuilder>(), _services.GetRequiredService<SlackJsonSettings>(), options.BotToken ?? "")
        {
            // A pause is the caller's to keep: it holds for every call of its method, and may be longer than anyone would wait.
            DisableRetryOnRateLimit = true,
        };
    }

    public IHttp Http { get; }

    public ISlackApiClient Api { get; }

    public RepliesSeen Replies { get; } = new();

    /// <summary>A socket mode client that nothing has connected yet.</summary>
    public ICoreSocketModeClient NewSockets() => new CoreSocketModeClient(
        Api.WithAccessToken(_appToken),
        _services.GetRequiredService<IWebSocketFactory>(),
        _services.GetRequiredService<SlackJsonSettings>(),
        Default.Scheduler,
        _services.GetRequiredService<SlackNet.ILogger>());

    public void Dispose()
    {
        _services.Dispose();
        _requests.Dispose();
    }

    /// <summary>SlackNet knows one place where Slack's API can be.</summary>
    private sealed class RootedUrls(Uri root, ISlackUrlBuilder builder) : ISlackUrlBuilder
    {
        private const string KnownRoot = "https://slack.com/api/";

        public string Url(string apiMethod, Dictionary<string, object> args) =>
            builder.Url(apiMethod, args).Replace(KnownRoot, root.AbsoluteUri, StringComparison.Ordinal);
    }
}
