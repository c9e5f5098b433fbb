using NewsBot.Access;
using NewsBot.Answers;
using NewsBot.Ingestion;
using NewsBot.Retrieval;
using NewsBot.Supervision;

namespace NewsBot.Administration;

/// <summary>"status": the record, the index and every part, in a few lines.</summary>
internal sealed class StatusVerb(IArticleStore store, IPassageIndex index, ComponentBoard board) : IAdminVerb
{
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
        ];
        return new DeskReply(Done: true, string.Join('\n', lines));
    }

    private static string Line(ComponentStatus part) => $"{part.Name}: {part.State.ToString().ToLowerInvariant()}, {part.Detail}";
}
