using System.Globalization;

namespace NewsBot.Tests.Durability;

/// <summary>How often the durability tests repeat: a short form in every run, the long one when the environment asks for it.</summary>
internal static class LongRuns
{
    /// <summary>Set to 1 for the long form of every test.</summary>
    private const string Variable = "NEWSBOT_LONG_DURABILITY";

    public static bool Asked => Environment.GetEnvironmentVariable(Variable) == "1";

    public static int Or(int brief, int full) => Asked ? full : brief;

    /// <summary>A different course every time, that can be had again: the seed is printed, and taken from NEWSBOT_SEED.</summary>
    public static Random NewRandom()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("NEWSBOT_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage("NEWSBOT_SEED={0}", seed);
        TestContext.Current.TestOutputHelper?.WriteLine($"NEWSBOT_SEED={seed}");
        return new Random(seed);
    }
}
