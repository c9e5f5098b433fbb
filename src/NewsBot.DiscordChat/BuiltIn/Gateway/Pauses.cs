namespace NewsBot.DiscordChat.BuiltIn.Gateway;

/// <summary>The pauses between attempts to connect: one second, doubling to thirty, each with up to a quarter less by chance.</summary>
internal sealed class Pauses(Func<double> chance)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private int _failures;

    public TimeSpan Next()
    {
        var seconds = Math.Min(Longest.TotalSeconds, Shortest.TotalSeconds * Math.Pow(2, Math.Min(_failures++, 10)));
        return TimeSpan.FromSeconds(seconds * (1 - (chance() / 4)));
    }

    public void Reset() => _failures = 0;
}
