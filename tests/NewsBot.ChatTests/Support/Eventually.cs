namespace NewsBot.ChatTests.Support;

/// <summary>Waits for what another thread is about to do.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What <paramref name="look"/> sees first; fails the test when it sees nothing within the patience.</summary>
    public static async Task<T> FindAsync<T>(Func<T?> look, string what, TimeSpan? patience = null)
        where T : class
    {
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < (patience ?? Patience))
        {
            if (look() is { } found)
                return found;
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"Waited in vain for {what}.");
        throw new InvalidOperationException();
    }

    /// <summary>Fails with <paramref name="what"/> when it does not come true in time (real time, generous: the machine may be busy).</summary>
    public static async Task TrueAsync(Func<bool> condition, string what, double seconds = 20, Func<string>? seen = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(began).TotalSeconds > seconds)
                Assert.Fail($"{what}, but not within {seconds} s. {seen?.Invoke()}");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    public static Task IsTrueAsync(Func<bool> look, string what, TimeSpan? patience = null) =>
        FindAsync(() => look() ? "yes" : null, what, patience);
}
