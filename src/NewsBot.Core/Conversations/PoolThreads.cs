namespace NewsBot.Conversations;

/// <summary>Keeps threads for acknowledging: composing an answer keeps one busy, and the pool would add another only after a while.</summary>
internal static class PoolThreads
{
    private const int ForAcknowledging = 8;

    /// <param name="configured">How many answers are composed at the same time; 0 for one a processor.</param>
    /// <returns>The same as a number above 0.</returns>
    public static int LeaveBeside(int configured)
    {
        var workers = configured > 0 ? configured : Environment.ProcessorCount;
        ThreadPool.GetMinThreads(out var least, out var ports);
        ThreadPool.SetMinThreads(Math.Max(least, (2 * workers) + ForAcknowledging), ports);
        return workers;
    }
}
