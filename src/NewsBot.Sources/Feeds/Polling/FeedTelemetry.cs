using System.Diagnostics.Metrics;

namespace NewsBot.Sources.Feeds.Polling;

/// <summary>How many feeds are in which state.</summary>
internal static class FeedTelemetry
{
    public const string Name = "NewsBot.Feeds";

    private static readonly Meter Meter = new(Name);
    private static readonly Gauge<int> Feeds = Meter.CreateGauge<int>("newsbot.feeds", "{feed}", "Feeds, by state");

    public static void Count(int reading, int failing, int paused)
    {
        Set("reading", reading);
        Set("failing", failing);
        Set("paused", paused);
    }

    private static void Set(string state, int feeds) => Feeds.Record(feeds, new KeyValuePair<string, object?>("state", state));
}
