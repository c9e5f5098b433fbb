using System.Globalization;
using System.Xml.Linq;

namespace NewsBot.Sources.Feeds.Reading;

/// <summary>How often a feed's publisher says it changes: RSS's ttl in minutes, or the syndication module's period.</summary>
internal static class FeedPace
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public static TimeSpan? Read(XElement channel)
    {
        if (Number(channel, "", "ttl") is > 0 and var minutes)
            return Limit(TimeSpan.FromMinutes(Math.Min(minutes, Longest.TotalMinutes)));

        var period = channel.Elements().FirstOrDefault(element => element.Is("sy", "updatePeriod"))?.Value.Trim().ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" or "monthly" or "yearly" => Longest,
            _ => (TimeSpan?)null,
        };
        return period is { } every ? Limit(every / Math.Clamp(Number(channel, "sy", "updateFrequency") ?? 1, 1, 1000)) : null;
    }

    private static TimeSpan Limit(TimeSpan pace) => pace < Longest ? pace : Longest;

    private static double? Number(XElement channel, string family, string name) =>
        channel.Elements().FirstOrDefault(element => element.Is(family, name)) is { } element
            && double.TryParse(element.Value.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
