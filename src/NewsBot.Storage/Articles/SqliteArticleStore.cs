using System.Runtime.CompilerServices;
using Dapper;
using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Storage.Database;

namespace NewsBot.Storage.Articles;

internal sealed class SqliteArticleStore(RecordDatabase database, ArticleWriter writer) : IArticleStore
{
    private const int ChangesAPage = 200;
    private const int CharactersAPage = 8_000_000;

    private readonly ChangeSignal _changed = new();

    public async Task<IReadOnlyList<IngestReceipt>> StoreAsync(IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        var drafts = writer.Draft(articles);
        var receipts = await database.WriteAsync(
            (connection, transaction) => drafts.ConvertAll(draft => writer.Store(connection, transaction, draft)),
            cancellation);
        _changed.Raise();
        return receipts;
    }

    public async Task<int> WithdrawAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellation)
    {
        var withdrawn = await database.WriteAsync(
            (connection, transaction) => articleIds.Count(id => writer.TakeOut(connection, transaction, id, ArticleState.Withdrawn)),
            cancellation);
        _changed.Raise();
        return withdrawn;
    }

    public async Task<int> ExpireAsync(DateTimeOffset before, int most, CancellationToken cancellation)
    {
        var expired = await database.WriteAsync(
            (connection, transaction) => writer.Expire(connection, transaction, before, most),
            cancellation);
        if (expired > 0)
            _changed.Raise();
        return expired;
    }

    public Task<Article?> FindAsync(string articleId, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.QuerySingleOrDefault<ArticleRow>(
            $"SELECT {ArticleRow.Columns} FROM articles WHERE id = @articleId AND state = 0", new { articleId })?.ToArticle(database.File),
        cancellation);

    public Task<IReadOnlyList<Article>> HistoryAsync(string articleId, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<Article>>(
        connection => [.. connection.Query<ArticleRow>(
            """
            SELECT article_id AS Id, sequence AS Sequence, article_id AS StoryId, document AS Document, checksum AS Checksum
            FROM article_versions WHERE article_id = @articleId ORDER BY sequence DESC
            """,
            new { articleId }).Select(row => row.ToArticle(database.File))],
        cancellation);

    public Task<IReadOnlyList<string>> IdsOfSourceAsync(string source, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<string>>(
        connection => connection.Query<string>("SELECT id FROM articles WHERE source = @source AND state = 0 ORDER BY id", new { source }).AsList(),
        cancellation);

    public async IAsyncEnumerable<ArticleChange> ReadChangesAsync(long sequence, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Page by page: a reader that takes long over its work holds no transaction open meanwhile.
        var last = sequence;
        List<ArticleChange> page;
        do
        {
            page = await ReadPageAsync(last, cancellation);
            foreach (var change in page)
            {
                yield return change;
                last = change.Sequence;
            }
        }
        while (page.Count > 0);
    }

    public Task<long> LastSequenceAsync(CancellationToken cancellation) =>
        database.ReadAsync(connection => connection.QuerySingle<long>("SELECT last_sequence FROM record"), cancellation);

    public async Task WaitForChangeAsync(long sequence, CancellationToken cancellation)
    {
        while (true)
        {
            var raised = _changed.Next;
            if (await LastSequenceAsync(cancellation) > sequence)
                return;
            await raised.WaitAsync(cancellation);
        }
    }

    public Task ProbeAsync(CancellationToken cancellation) => database.WriteAsync(
        (connection, transaction) => connection.Execute("UPDATE record SET last_sequence = last_sequence", transaction: transaction),
        cancellation);

    public Task<RecordStatus> StatusAsync(CancellationToken cancellation) => database.ReadAsync(
        connection =>
        {
            var (recordId, lastSequence) = connection.QuerySingle<(string, long)>("SELECT record_id, last_sequence FROM record");
            var (articles, newest) = connection.QuerySingle<(long, long?)>("SELECT COUNT(*), MAX(changed_at) FROM articles WHERE state = 0");
            return new RecordStatus(recordId, articles, lastSequence, newest is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
        },
        cancellation);

    private Task<List<ArticleChange>> ReadPageAsync(long sequence, CancellationToken cancellation) => database.ReadAsync(
        connection =>
        {
            var (page, characters) = (new List<ArticleChange>(), 0L);
            foreach (var row in connection.Query<ArticleRow>(
                $"SELECT {ArticleRow.Columns} FROM articles WHERE sequence > @sequence ORDER BY sequence LIMIT {ChangesAPage}", new { sequence }, buffered: false))
            {
                page.Add(row.ToChange(database.File));
                if ((characters += row.Document?.Length ?? 0) >= CharactersAPage)
                    break;
            }

            return page;
        },
        cancellation);
}
