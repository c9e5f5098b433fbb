using NewsBot.Articles;
using NewsBot.Ingestion;

namespace NewsBot.Tests.Support;

/// <summary>A record that holds one article, or none.</summary>
internal sealed class OneArticle(Article? article) : IArticleStore
{
    public Task<Article?> FindAsync(string articleId, CancellationToken cancellation) => Task.FromResult(article?.Id == articleId ? article : null);

    public Task<RecordStatus> StatusAsync(CancellationToken cancellation) => Task.FromResult(new RecordStatus("r", article is null ? 0 : 1, 1, null));

    public Task<long> LastSequenceAsync(CancellationToken cancellation) => Task.FromResult(1L);

    public Task ProbeAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task<IReadOnlyList<IngestReceipt>> StoreAsync(IReadOnlyList<Article> articles, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<int> WithdrawAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<int> ExpireAsync(DateTimeOffset before, int most, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<Article>> HistoryAsync(string articleId, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> IdsOfSourceAsync(string source, CancellationToken cancellation) => throw new NotSupportedException();

    public IAsyncEnumerable<ArticleChange> ReadChangesAsync(long sequence, CancellationToken cancellation) => throw new NotSupportedException();

    public Task WaitForChangeAsync(long sequence, CancellationToken cancellation) => throw new NotSupportedException();
}
