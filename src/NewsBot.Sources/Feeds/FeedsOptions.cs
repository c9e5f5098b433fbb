namespace NewsBot.Sources.Feeds;

/// <summary>Which feeds are read, and how often. Section "Feeds".</summary>
public sealed class FeedsOptions
{
    public const string Section = "Feeds";

    /// <value>Feeds that are always read; more can be added while the bot runs. Default none.</value>
    public IList<string> Urls { get; set; } = [];

    /// <value>No feed is asked more often than this. Default 10 minutes, from 1 minute to 1 day.</value>
    public TimeSpan ShortestInterval { get; set; } = TimeSpan.FromMinutes(10);

    /// <value>Every feed is asked at least this often, unless its server forbids it. Default 12 hours, from the shortest interval to 7 days.</value>
    public TimeSpan LongestInterval { get; set; } = TimeSpan.FromHours(12);

    /// <value>How many feeds are asked at once, each of another host. Default 8, from 1 to 64.</value>
    public int Concurrency { get; set; } = 8;

    /// <value>Whether an item's page is fetched when the feed gives only a teaser. Default true.</value>
    public bool FetchPages { get; set; } = true;

    /// <value>How many feeds there may be. Default 5,000, from 1 to 50,000.</value>
    public int MaxFeeds { get; set; } = 5000;
}
