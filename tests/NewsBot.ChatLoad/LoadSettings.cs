using System.Globalization;

namespace NewsBot.ChatLoad;

/// <summary>What a load run is to do.</summary>
/// <param name="Bot">The newsbot executable; null to run discord.js alone.</param>
/// <param name="Data">Its data folder.</param>
/// <param name="Rate">Interactions a second.</param>
/// <param name="Seconds">For so long.</param>
/// <param name="Burst">Then so many at once.</param>
/// <param name="Feed">A watched folder that gets an article a second, so that ingestion runs; null for none.</param>
/// <param name="Compare">Whether discord.js answers "pong" afterwards under the same load.</param>
internal sealed record LoadSettings(string? Bot, string Data, int Rate, int Seconds, int Burst, string? Feed, bool Compare)
{
    public const string Usage = "chatload --bot PATH --data DIR [--rate 200] [--seconds 300] [--burst 1000] [--feed DIR] [--compare]";

    public static LoadSettings? Read(string[] arguments)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
                return null;
            named[arguments[i][2..]] = i + 1 < arguments.Length && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal) ? arguments[++i] : "";
        }

        return named.ContainsKey("bot") || named.ContainsKey("compare")
            ? new(named.GetValueOrDefault("bot"), named.GetValueOrDefault("data", "data"), Number("rate", 200), Number("seconds", 300), Number("burst", 1000), named.GetValueOrDefault("feed"), named.ContainsKey("compare"))
            : null;

        int Number(string name, int otherwise) => named.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }
}
