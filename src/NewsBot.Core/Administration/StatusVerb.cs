using NewsBot.Access;
using NewsBot.Answers;
using NewsBot.Ingestion;
using NewsBot.Retrieval;
using NewsBot.Supervision;

namespace NewsBot.Administration;

/// <summary>"status": the record, the index and every part, in a few lines.</summary>
internal sealed class StatusVerb(IArticleStore store, IPassageIndex index, ComponentBoard board, IEnumerable<ISourceReports> sources) : IAdminVerb
{
    /// <summary>More would not fit into a message; those that fail come first.</summary>
    private const int MostFeeds = 20;

    public string Name => "status";

    public IReadOnlyList<string> Usage { get; } = ["status"];

    public Permission Needs => Permission.SeeStatus;

    public async Task<DeskReply> RunAsync(IReadOnlyList<string> words, Actor actor, CancellationToken cancellation)
    {
        var record = await store.StatusAsync(cancellation);
        var status = index.Status;
        List<string> lines =
        [
            $"{Wording.Count(record.Articles, "article")}, {Wording.Count(status.Passages, "passage")}, {Wording.Count(status.Facts, "fact")}",
            $"newest article: {Wording.Day(status.Newest)}; index {Wording.Size(status.Bytes)}, {(status.CatchingUp ? "catching up" : "up to date")}",
            .. board.Components.Select(Line),
            .. await FeedsAsync(cancellation),
        ];
        return new DeskReply(Done: true, string.Join('\n', lines));
    }

    private async Task<IEnumerable<string>> FeedsAsync(CancellationToken cancellation)
    {
        var feeds = (await sources.ListAsync(cancellation)).Where(report => report.Items is not null).ToList();
        var lines = feeds.OrderBy(feed => feed.Problem is null).Take(MostFeeds).Select(feed => $"{feed.Name}: {Wording.Source(feed)}");
        return feeds.Count <= MostFeeds ? lines : lines.Append($"and {feeds.Count - MostFeeds} more feeds; \"feeds list\" has them");
    }

    private static string Line(ComponentStatus part) => $"{part.Name}: {part.State.ToString().ToLowerInvariant()}, {part.Detail}";
}
