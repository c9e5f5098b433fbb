namespace NewsBot.DiscordSdk;

/// <summary>How often and how long a request is tried.</summary>
/// <param name="Most">Attempts in all; 1 where doing it twice would do more than doing it once.</param>
/// <param name="Each">How long one may take.</param>
/// <param name="Whole">How long all may take together, waits for Discord's limits included.</param>
/// <param name="Pause">Before the second attempt; doubles with each further one.</param>
internal sealed record Attempts(int Most, TimeSpan Each, TimeSpan Whole, TimeSpan Pause)
{
    /// <summary>Discord waits three seconds for a first response, and takes only one.</summary>
    public static Attempts Acknowledging { get; } = new(3, TimeSpan.FromSeconds(1.2), TimeSpan.FromSeconds(2.8), TimeSpan.FromMilliseconds(50));

    public static Attempts Repeatable { get; } = new(5, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(0.5));

    public static Attempts Once { get; } = Repeatable with { Most = 1 };
}
