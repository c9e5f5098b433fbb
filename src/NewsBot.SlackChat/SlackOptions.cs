namespace NewsBot.SlackChat;

/// <summary>Settings of the Slack door; the section "Slack".</summary>
/// <remarks>Without tokens the door stays closed and says so in one line.</remarks>
public sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>The door's name among services that each door has one of.</summary>
    internal const string Door = "slack";

    public const string BotTokenName = Section + ":" + nameof(BotToken);

    public const string AppTokenName = Section + ":" + nameof(AppToken);

    public const string SigningSecretName = Section + ":" + nameof(SigningSecret);

    /// <value>The bot user's token (xoxb-...).</value>
    public string? BotToken { get; set; }

    /// <value>The app-level token with connections:write (xapp-...); socket mode only.</value>
    public string? AppToken { get; set; }

    /// <value>The app's signing secret; HTTP mode only.</value>
    public string? SigningSecret { get; set; }

    /// <value>How events reach the bot. Default: Socket.</value>
    public SlackMode Mode { get; set; } = SlackMode.Socket;

    /// <value>Which client talks to Slack: "builtin", or the name of one that was built in. Default: builtin.</value>
    public string Client { get; set; } = SlackClients.BuiltIn;

    /// <value>Where the Web API stands. Default: https://slack.com/api/.</value>
    public Uri ApiRoot { get; set; } = new("https://slack.com/api/");

    /// <value>Sockets held at once, 1 to 10. Default: 2.</value>
    public int Connections { get; set; } = 2;

    /// <summary>The most of <see cref="PingInterval"/> and of <see cref="PongTimeout"/>: the runtime looks after its sockets four times an interval,
    /// so that a silent one is given up within five quarters of their sum, which must be less than 75 s.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(25);

    /// <value>Between pings on a socket, 1 s to 25 s. Default: 20 s.</value>
    public TimeSpan PingInterval { get; set; } = TimeSpan.FromSeconds(20);

    /// <value>How long a pong may take before the socket counts as dead, 1 s to 25 s. Default: 20 s.</value>
    public TimeSpan PongTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <value>The longest pause between attempts to connect, 100 ms to 5 min. Default: 30 s.</value>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(30);

    /// <value>The slash command. Default: /newsbot.</value>
    public string Command { get; set; } = "/newsbot";

    /// <value>The bot's name in Slack, at most 35 characters. Default: NewsBot.</value>
    public string BotName { get; set; } = "NewsBot";

    /// <value>Whether the app also subscribes to channel messages, so that it sees deleted and reworded questions there.
    /// Needs two more scopes. Default: false.</value>
    public bool SeeChannelEdits { get; set; }

    /// <value>Where HTTP mode listens, on the host's own address. Default: /slack/events.</value>
    public string EventsPath { get; set; } = "/slack/events";

    /// <value>The public address of <see cref="EventsPath"/>; only the manifest of HTTP mode needs it.</value>
    public Uri? EventsUrl { get; set; }

    /// <value>User ids ("U0123") that may use "admin ...".</value>
    public IList<string> Administrators { get; set; } = [];

    /// <value>User ids whose submissions need no review.</value>
    public IList<string> Trusted { get; set; } = [];

    /// <value>Answers composed at the same time, 0 to 64; 0 is one a processor. Default: 0.</value>
    public int Workers { get; set; }

    /// <value>Questions waiting at most, 10 to 100,000; beyond it Slack is asked to send again later. Default: 5,000.</value>
    public int MostWaiting { get; set; } = 5000;

    /// <value>How long a stop waits for questions under way, 0 s to 6 s: the program ends within ten seconds. Default: 5 s.</value>
    public TimeSpan StopPatience { get; set; } = TimeSpan.FromSeconds(5);
}

/// <summary>How events reach the bot.</summary>
public enum SlackMode
{
    /// <summary>Over sockets that the bot opens; no public address is needed.</summary>
    Socket,

    /// <summary>Slack posts them to a public address.</summary>
    Http,
}
