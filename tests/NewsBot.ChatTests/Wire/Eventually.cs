namespace NewsBot.ChatTests.Wire;

/// <summary>Waits for what another thread is about to do.</summary>
internal static class Eventually
{
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
}
