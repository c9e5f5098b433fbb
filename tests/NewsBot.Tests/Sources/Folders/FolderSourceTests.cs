using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Sources.Folders;
using NewsBot.Supervision;

namespace NewsBot.Tests.Sources.Folders;

public sealed class FolderSourceTests : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly RecordOfIds _record = new();
    private readonly CalmStart _calm = new();
    private readonly CancellationTokenSource _stop = new(TimeSpan.FromSeconds(20));
    private readonly Channel<SourceEvent> _events = Channel.CreateUnbounded<SourceEvent>();
    private Task _reading = Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Read_FilesThere_AreFoundBeforeTheCheckpoint()
    {
        Old(_folder.Write("b.txt", "Second\n\nText."));
        Old(_folder.Write("a.md", "# First\n\nText."));
        Start();

        Assert.Equal("First", Article(await NextAsync()).Title);
        Assert.Equal("Second", Article(await NextAsync()).Title);
        Assert.IsType<SourceEvent.Checkpoint>(await NextAsync());
    }

    [Fact]
    public async Task Read_WhileTheStartIsCalm_WaitsForItsEnd()
    {
        Old(_folder.Write("a.md", "# First\n\nText."));
        _calm.Keep();
        Start();
        var first = NextAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(300), _stop.Token);
        Assert.False(first.IsCompleted);

        _calm.End();

        Assert.Equal("First", Article(await first).Title);
    }

    [Fact]
    public async Task Read_FileChanged_ReplacesItsArticleUnderTheSameId()
    {
        Old(_folder.Write("a.txt", "First\n\nText."));
        Start();
        var before = Article(await NextAsync());
        await NextAsync();

        _folder.Write("a.txt", "First\n\nAnother text.");

        var after = Article(await NextAsync());
        Assert.Equal((before.Id, "Another text."), (after.Id, after.Text));
    }

    [Fact]
    public async Task Read_FileDeleted_WithdrawsItsArticle()
    {
        var path = _folder.Write("a.txt", "First\n\nText.");
        Old(path);
        Start();
        var before = Article(await NextAsync());
        await NextAsync();

        File.Delete(path);

        Assert.Equal(new SourceEvent.Withdrawn(before.Id), await NextAsync());
    }

    [Fact]
    public async Task Read_LineGoneFromJsonLines_WithdrawsItsArticleAlone()
    {
        Old(_folder.Write("a.jsonl", """{"id":"1","title":"One","text":"x"}""" + "\n" + """{"id":"2","title":"Two","text":"y"}"""));
        Start();
        for (var i = 0; i < 3; i++)
            await NextAsync();

        _folder.Write("a.jsonl", """{"id":"2","title":"Two","text":"y"}""");

        Assert.Equal("2", Article(await NextAsync()).Id);
        Assert.Equal(new SourceEvent.Withdrawn("1"), await NextAsync());
    }

    [Fact]
    public async Task Read_FileDeletedWhileAway_WithdrawsWhatTheRecordHolds()
    {
        _record.Ids = ["file-gone-0011223344556677"];
        Start();

        Assert.Equal(new SourceEvent.Withdrawn("file-gone-0011223344556677"), await NextAsync());
    }

    [Fact]
    public async Task Read_FolderMissing_WithdrawsNothing()
    {
        _record.Ids = ["file-held-0011223344556677"];
        Start(Path.Combine(_folder.Path, "absent"));

        Assert.IsType<SourceEvent.Unreadable>(await NextAsync());
        Assert.IsType<SourceEvent.Checkpoint>(await NextAsync());
    }

    [Fact]
    public async Task Read_HalfWrittenFile_IsReadOnceWhole()
    {
        Start();
        await NextAsync();

        _folder.Write("a.json", """{"title":"One","te""");
        await Task.Delay(400, TestContext.Current.CancellationToken);
        _folder.Write("a.json", """{"title":"One","text":"Whole."}""");

        Assert.Equal("Whole.", Article(await NextAsync()).Text);
    }

    [Fact]
    public async Task Read_FileThatStaysBroken_IsReportedOnce()
    {
        Old(_folder.Write("a.json", "{"));
        Start();

        Assert.IsType<SourceEvent.Unreadable>(await NextAsync());
        Assert.IsType<SourceEvent.Checkpoint>(await NextAsync());
        _folder.Write("b.txt", "Second\n\nText.");
        Assert.Equal("Second", Article(await NextAsync()).Title);
    }

    [Theory]
    [InlineData(0.9, false)]
    [InlineData(1, true)]
    [InlineData(86400, true)]
    [InlineData(86401, false)]
    public void Options_Rescan_HasLimits(double seconds, bool allowed)
    {
        var options = new FolderSourceOptions { Name = "x", Path = "y", Rescan = TimeSpan.FromSeconds(seconds) };

        Assert.Equal(allowed, Record.Exception(() => options.Checked()) is null);
    }

    private void Start(string? path = null)
    {
        var options = new FolderSourceOptions { Name = "test", Path = path ?? _folder.Path, Rescan = TimeSpan.FromSeconds(1), Settling = TimeSpan.FromSeconds(1) };
        var source = new FolderSource(options, _record, _calm, TimeProvider.System, NullLogger<FolderSource>.Instance);
        _reading = Task.Run(async () =>
        {
            await foreach (var happened in source.ReadAsync(_stop.Token))
                _events.Writer.TryWrite(happened);
        });
    }

    private Task<SourceEvent> NextAsync() => _events.Reader.ReadAsync(_stop.Token).AsTask();

    private static Article Article(SourceEvent happened) => Assert.IsType<SourceEvent.Found>(happened).Article;

    private static void Old(string path) => File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    /// <summary>A record that knows nothing but which ids it holds.</summary>
    private sealed class RecordOfIds : IArticleStore
    {
        public IReadOnlyList<string> Ids { get; set; } = [];

        public Task<IReadOnlyList<string>> IdsOfSourceAsync(string source, CancellationToken cancellation) => Task.FromResult(Ids);

        public Task<IReadOnlyList<IngestReceipt>> StoreAsync(IReadOnlyList<Article> articles, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<int> WithdrawAsync(IReadOnlyCollection<string> articleIds, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<int> ExpireAsync(DateTimeOffset before, int most, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<Article?> FindAsync(string articleId, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<Article>> HistoryAsync(string articleId, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<long> LastSequenceAsync(CancellationToken cancellation) => throw new NotSupportedException();

        public Task ProbeAsync(CancellationToken cancellation) => throw new NotSupportedException();

        public Task WaitForChangeAsync(long sequence, CancellationToken cancellation) => throw new NotSupportedException();

        public IAsyncEnumerable<ArticleChange> ReadChangesAsync(long sequence, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<RecordStatus> StatusAsync(CancellationToken cancellation) => throw new NotSupportedException();
    }
}
