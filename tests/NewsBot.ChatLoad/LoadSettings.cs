using System.Globalization;

namespace NewsBot.ChatLoad;

/// <summary>What a load run is to do.</summary>
/// <param name="Door">"discord", "slack", or "prepare" to fill the data folder alone.</param>
/// <param name="Bot">The newsbot executable, or newsbot.dll.</param>
/// <param name="Data">Its data folder; filled with invented news once, when it is not there yet.</param>
/// <param name="Articles">How many invented articles it holds.</param>
/// <param name="Rate">Questions a second.</param>
/// <param name="Seconds">For so long.</param>
/// <param name="Warm">For so long before, the same is asked, and told apart.</param>
/// <param name="Burst">Discord: then so many at once.</param>
/// <param name="Channels">Slack: over so many channels.</param>
/// <param name="Settle">So many seconds after the bot has connected the load begins; a bot that has just started is still warming up.</param>
/// <param name="Compare">Discord: whether a discord.js bot answers "pong" afterwards on the same stand-in.</param>
/// <param name="PongRate">Questions a second for that bot: it keeps all its requests below fifty a second, those that Discord exempts too.</param>
internal sealed record LoadSettings(string Door, string Bot, string Data, int Articles, int Rate, int Seconds, int Warm, int Burst, int Channels, int Settle, bool Compare, int PongRate)
{
    public const string Usage =
        "chatload prepare|discord|slack --bot PATH --data DIR [--articles 100000] [--rate 200] [--seconds 300] [--warm 0] [--burst 1000] [--channels 1000] [--settle 15] [--compare [--pong-rate 40]]";

    /// <summary>What the discord.js bot is asked: no more of it than tells what it reaches.</summary>
    public LoadSettings ForPong => this with { Rate = PongRate, Seconds = Math.Min(Seconds, 90), Warm = 0 };

    public static LoadSettings? Read(string[] arguments)
    {
        if (arguments is not [("prepare" or "discord" or "slack") and var door, .. var options])
            return null;

        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < options.Length; i++)
        {
            if (!options[i].StartsWith("--", StringComparison.Ordinal))
                return null;
            named[options[i][2..]] = i + 1 < options.Length && !options[i + 1].StartsWith("--", StringComparison.Ordinal) ? options[++i] : "";
        }

        return named.TryGetValue("bot", out var bot) && named.TryGetValue("data", out var data)
            ? new(door, bot, data, Number("articles", 100_000), Number("rate", 200), Number("seconds", 300), Number("warm", 0), Number("burst", 1000), Number("channels", 1000), Number("settle", 15), named.ContainsKey("compare"), Number("pong-rate", 40))
            : null;

        int Number(string name, int otherwise) => named.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }
}
