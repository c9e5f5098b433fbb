using System.Globalization;

namespace NewsBot.ChatTests.Support;

/// <summary>What the environment asks for beyond the suite's short forms.</summary>
internal static class LongForm
{
    /// <summary>How often each fault is inflicted: NEWSBOT_CYCLES, or so often in short.</summary>
    public static int Cycles(int inShort) => int.TryParse(Environment.GetEnvironmentVariable("NEWSBOT_CYCLES"), CultureInfo.InvariantCulture, out var cycles) ? cycles : inShort;

    /// <summary>NEWSBOT_REAL_TIMES=1: waits are as long as they are by default, not shortened for tests.</summary>
    public static bool RealTimes => Environment.GetEnvironmentVariable("NEWSBOT_REAL_TIMES") == "1";
}
