namespace NewsBot.SlackChat.Client;

/// <summary>How long to wait before trying again.</summary>
internal static class Backoff
{
    /// <summary>Doubles from half a second up to <paramref name="most"/>, of which a random half to whole is taken.</summary>
    /// <param name="failures">In a row, from 1.</param>
    public static TimeSpan After(int failures, TimeSpan most)
    {
        var whole = Math.Min(most.TotalSeconds, 0.5 * Math.Pow(2, Math.Min(failures - 1, 20)));
        return TimeSpan.FromSeconds(whole * (0.5 + (Random.Shared.NextDouble() / 2)));
    }
}
