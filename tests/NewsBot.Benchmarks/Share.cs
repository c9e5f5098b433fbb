namespace NewsBot.Benchmarks;

internal static class Share
{
    /// <summary>The time that <paramref name="share"/> of all (0 to 1) do not exceed.</summary>
    public static double Of(IReadOnlyCollection<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));
}
