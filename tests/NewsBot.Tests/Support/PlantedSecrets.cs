using System.Text.RegularExpressions;

namespace NewsBot.Tests.Support;

/// <summary>Eight secrets that every process of the program is given in the tests, at Trace level; none may ever be told.</summary>
internal static partial class PlantedSecrets
{
    private const string Mark = "planted5ecret";

    public const string AdminToken = Mark + "1-long-enough";

    /// <summary>What a collector of metrics and traces wants to be shown.</summary>
    public const string CollectorKey = Mark + "6";

    /// <summary>As addresses carry them, where a setting or a command names one.</summary>
    public const string InAddresses = Mark + "8";

    /// <summary>Nobody listens there, so that the doors fail and say why.</summary>
    private const string Nowhere = "http://127.0.0.1:9/api/";

    private static readonly string SigningSecretFile = WriteSigningSecret();

    /// <summary>Given to each process, where a test sets nothing else.</summary>
    public static IReadOnlyDictionary<string, string?> Environment { get; } = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Web__AdminToken"] = AdminToken,
        ["Discord__Token"] = $"MTIzNDU2Nzg5MDEyMzQ1Njc4.{Mark}2.{Mark}2-abcdefghijklmnopqrstuvwxyz",
        ["Discord__ApiRoot"] = Nowhere,
        ["Slack__BotToken"] = $"xoxb-{Mark}3-123456789012-abcdefghijklmnopqrstuvwx",
        ["Slack__AppToken"] = $"xapp-1-A0-{Mark}4-abcdef0123456789",
        ["Slack__ApiRoot"] = Nowhere,
        ["Slack__SigningSecret_FILE"] = SigningSecretFile,
        ["OTEL_EXPORTER_OTLP_HEADERS"] = "api-key=" + CollectorKey,
        ["Another__Password"] = Mark + "7",
        ["Logging__LogLevel__Default"] = "Trace",
    };

    /// <summary>For a test that looks at what the program says when nobody configured anything.</summary>
    public static Dictionary<string, string?> Without() => Environment.Keys.ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);

    public static void AssertNotIn(string told)
    {
        var at = told.IndexOf(Mark, StringComparison.Ordinal);
        Assert.True(at < 0, at < 0 ? "" : $"A planted secret was told: {told[Math.Max(0, at - 200)..Math.Min(told.Length, at + 100)]}");
    }

    /// <summary>What remains for a person when the lines below a warning are taken out.</summary>
    public static string WithoutTrace(string errors) => BelowWarning().Replace(errors, "");

    private static string WriteSigningSecret()
    {
        var path = Path.Combine(Path.GetTempPath(), "newsbot-planted-signing-secret");
        File.WriteAllText(path, Mark + "5\n");
        return path;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d (trace|debug|info): .*\r?\n?", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex BelowWarning();
}
