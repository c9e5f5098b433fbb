namespace NewsBot.ChatLoad;

/// <summary>Does something so many times a second, spread evenly; what comes late is made up for.</summary>
internal static class SteadyPace
{
    public static async Task KeepAsync(int rate, int seconds, Action<int> eachSecond, Action act, TimeProvider time)
    {
        var began = time.GetTimestamp();
        for (var second = 0; second < seconds; second++)
        {
            eachSecond(second);
            for (var n = 0; n < rate; n++)
            {
                act();
                var early = TimeSpan.FromSeconds(second + ((n + 1.0) / rate)) - time.GetElapsedTime(began);
                if (early > TimeSpan.FromMilliseconds(1))
                    await Task.Delay(early, time);
            }
        }
    }

    /// <summary>Waits for what is under way; false when patience ran out.</summary>
    public static async Task<bool> UntilAsync(Func<bool> done, TimeSpan patience, TimeProvider time)
    {
        var began = time.GetTimestamp();
        while (!done())
        {
            if (time.GetElapsedTime(began) > patience)
                return false;
            await Task.Delay(100);
        }
        return true;
    }
}
