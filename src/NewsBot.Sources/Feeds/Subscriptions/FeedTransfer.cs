using NewsBot.Access;
using NewsBot.Administration;
using NewsBot.Sources.Fetching;

namespace NewsBot.Sources.Feeds.Subscriptions;

/// <summary>Brings lists of feeds in from other readers and gives them out again.</summary>
internal sealed class FeedTransfer(SubscriptionList subscriptions, IFetcher fetcher)
{
    private const int LargestFile = 10 * 1024 * 1024;

    /// <param name="place">An address; at the machine's own terminal also a file's path. Nobody else may name files.</param>
    public async Task<DeskReply> ImportAsync(string place, Actor actor, CancellationToken cancellation)
    {
        var (bytes, problem) = Uri.TryCreate(place, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? await FetchAsync(address, cancellation)
            : actor.Door == "terminal" ? await ReadAsync(place, cancellation) : (null, "is no http or https address");
        if (bytes is null)
            return new DeskReply(Done: false, $"\"{place}\" {problem}.");

        var (feeds, fault) = Opml.Read(bytes);
        if (fault is not null)
            return new DeskReply(Done: false, $"\"{place}\" {fault}.");
        return await subscriptions.AddAsync(feeds, cancellation) is { } added
            ? new DeskReply(Done: true, $"Added {added.Count} of {feeds.Count} feeds; the others were known.")
            : new DeskReply(Done: false, $"These are more feeds than {FeedsOptions.Section}:{nameof(FeedsOptions.MaxFeeds)} allows. Nothing was added.");
    }

    public async Task<DeskReply> ExportAsync(CancellationToken cancellation) =>
        new(Done: true, Opml.Write(await subscriptions.ListAsync(cancellation)));

    private async Task<(byte[]?, string?)> FetchAsync(Uri address, CancellationToken cancellation)
    {
        var fetched = await fetcher.FetchAsync(new FetchRequest(address), cancellation);
        return fetched.Outcome == FetchOutcome.Found ? (fetched.Body, null) : (null, fetched.Problem ?? "could not be fetched");
    }

    private static async Task<(byte[]?, string?)> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return new FileInfo(path) switch
            {
                { Exists: false } => (null, "does not exist"),
                { Length: > LargestFile } => (null, $"is larger than {LargestFile / (1024 * 1024)} MiB"),
                _ => (await File.ReadAllBytesAsync(path, cancellation), null),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (null, $"cannot be read: {e.Message}");
        }
    }
}
