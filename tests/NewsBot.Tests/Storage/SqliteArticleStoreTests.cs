using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Storage.Articles;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Storage;

public sealed class SqliteArticleStoreTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Store_FullArticle_ComesBackEqual()
    {
        var article = Some.Article() with
        {
            Publisher = new Publisher("The Harbour Post", "harbour.example"),
            Author = "Ann Lee",
            Url = new Uri("https://harbour.example/bridge?id=7"),
            Published = PublicationDate.OfDay(new DateOnly(2024, 4, 30)),
            Updated = new PublicationDate(new DateTimeOffset(2024, 5, 1, 9, 30, 15, 123, TimeSpan.FromHours(2)), HasTime: true),
            Captions = [new Caption("The bridge at dawn", "Photo: Ann Lee"), new Caption("A crane")],
            Language = "en",
            Audience = Audience.Of("discord:1"),
            Text = "\"Quoted\" <b>text</b> \u00e9\u4e2d\ud83d\ude00\n\nSecond paragraph \t with \\ a backslash.",
        };
        await using var record = await OpenRecord.AtAsync(_folder.Path);
        await record.Articles.StoreAsync([article], Cancellation);

        var found = await record.Articles.FindAsync(article.Id, Cancellation);
        Assert.Equal(article with { Captions = [] }, found! with { Captions = [] });
        Assert.Equal(article.Captions, found.Captions);
    }

    [Fact]
    public async Task Store_SameContentAgain_IsUnchangedWithTheSameSequence()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path);
        var first = Assert.Single(await record.Articles.StoreAsync([Some.Article()], Cancellation));
        var second = Assert.Single(await record.Articles.StoreAsync([Some.Article()], Cancellation));

        Assert.Equal(new IngestReceipt("a1", IngestOutcome.Stored, 1), first);
        Assert.Equal(new IngestReceipt("a1", IngestOutcome.Unchanged, 1), second);
        Assert.Empty(await record.Articles.HistoryAsync("a1", Cancellation));
    }

    [Fact]
    public async Task Store_OtherContent_ReplacesAndKeepsHistory()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path);
        foreach (var title in (string[])["One", "Two", "Three"])
            await record.Articles.StoreAsync([Some.Article(title: title)], Cancellation);

        var history = await record.Articles.HistoryAsync("a1", Cancellation);
        Assert.Equal("Three", (await record.Articles.FindAsync("a1", Cancellation))!.Title);
        Assert.Equal(["Two", "One"], history.Select(article => article.Title));
        Assert.Equal(1, (await record.Articles.StatusAsync(Cancellation)).Articles);
    }

    [Fact]
    public async Task Store_SameIdTwiceInOneCall_KeepsTheLast()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path);
        var receipts = await record.Articles.StoreAsync([Some.Article(title: "One"), Some.Article(title: "Two"), Some.Article(title: "Two")], Cancellation);

        Assert.Equal([IngestOutcome.Stored, IngestOutcome.Replaced, IngestOutcome.Unchanged], receipts.Select(receipt => receipt.Outcome));
        Assert.Equal("Two", (await record.Articles.FindAsync("a1", Cancellation))!.Title);
    }

    [Fact]
    public async Task Withdraw_Known_IsAChangeWithoutArticle()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path);
        await record.Articles.StoreAsync(Some.Articles(2), Cancellation);

        Assert.Equal(1, await record.Articles.WithdrawAsync(["a1", "unknown"], Cancellation));
        Assert.Equal(0, await record.Articles.WithdrawAsync(["a1"], Cancellation));

        var changes = await ChangesAfter(record.Articles, 0);
        Assert.Equal([(2, "a2", true), (3, "a1", false)], changes.Select(change => (change.Sequence, change.ArticleId, change.Article is not null)));
        Assert.Null(await record.Articles.FindAsync("a1", Cancellation));
        Assert.Single(await record.Articles.HistoryAsync("a1", Cancellation));
    }

    [Fact]
    public async Task Store_AfterWithdrawal_IsStoredAgain()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path);
        await record.Articles.StoreAsync([Some.Article()], Cancellation);
        await record.Articles.WithdrawAsync(["a1"], Cancellation);

        var receipt = Assert.Single(await record.Articles.StoreAsync([Some.Article()], Cancellation));
        Assert.Equal(new IngestReceipt("a1", IngestOutcome.Stored, 3), receipt);
        Assert.NotNull(await record.Articles.FindAsync("a1", Cancellation));
    }

    [Fact]
    public async Task ReadChanges_MoreThanAPage_GivesEachArticleOnceInOrder()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path);
        await record.Articles.StoreAsync(Some.Articles(450), Cancellation);
        await record.Articles.StoreAsync([Some.Article("a3", title: "Changed")], Cancellation);

        var changes = await ChangesAfter(record.Articles, 0);
        Assert.Equal(450, changes.Select(change => change.ArticleId).Distinct().Count());
        Assert.Equal(changes.Select(change => change.Sequence).Order(), changes.Select(change => change.Sequence));
        Assert.Equal(("a3", 451), (changes[^1].ArticleId, changes[^1].Sequence));
        Assert.Empty(await ChangesAfter(record.Articles, 451));
    }

    [Fact]
    public async Task Expire_OnBothSidesOfTheMoment_TakesOutOnlyTheOlder()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path, time: _time);
        await record.Articles.StoreAsync([Some.Article("old", title: "First")], Cancellation);
        await record.Articles.StoreAsync([Some.Article("old", title: "Second")], Cancellation);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        var moment = _time.GetUtcNow();
        await record.Articles.StoreAsync([Some.Article("young")], Cancellation);

        Assert.Equal(1, await record.Articles.ExpireAsync(moment, most: 10, Cancellation));
        Assert.Null(await record.Articles.FindAsync("old", Cancellation));
        Assert.NotNull(await record.Articles.FindAsync("young", Cancellation));
        Assert.Empty(await record.Articles.HistoryAsync("old", Cancellation));
    }

    [Fact]
    public async Task Store_ExpiredContentOfferedAgain_StaysOut()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path, time: _time);
        await record.Articles.StoreAsync([Some.Article()], Cancellation);
        await record.Articles.ExpireAsync(_time.GetUtcNow().AddHours(1), most: 10, Cancellation);

        Assert.Equal(IngestOutcome.Unchanged, (await record.Articles.StoreAsync([Some.Article()], Cancellation))[0].Outcome);
        Assert.Null(await record.Articles.FindAsync("a1", Cancellation));
        Assert.Equal(IngestOutcome.Stored, (await record.Articles.StoreAsync([Some.Article(title: "News of it")], Cancellation))[0].Outcome);
    }

    [Fact]
    public async Task Store_CopyOfAStory_SharesItsStory()
    {
        var text = string.Join(' ', Enumerable.Range(1, 80).Select(n => $"word{n}"));
        await using var record = await OpenRecord.AtAsync(_folder.Path);
        await record.Articles.StoreAsync([Some.Article("wire", text: text), Some.Article("copy", text: text.ToUpperInvariant()), Some.Article("other")], Cancellation);

        var stories = (await ChangesAfter(record.Articles, 0)).ToDictionary(change => change.ArticleId, change => change.StoryId);
        Assert.Equal("wire", stories["copy"]);
        Assert.Equal("other", stories["other"]);
    }

    [Fact]
    public async Task IdsOfSource_Always_NamesOnlyWhatThatSourceBroughtAndKeeps()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path);
        await record.Articles.StoreAsync([Some.Article("a", source: "folder:x"), Some.Article("b", source: "folder:x"), Some.Article("c")], Cancellation);
        await record.Articles.WithdrawAsync(["b"], Cancellation);
        Assert.Equal(["a"], await record.Articles.IdsOfSourceAsync("folder:x", Cancellation));
    }

    [Fact]
    public async Task WaitForChange_UntilOneComes_Completes()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path);
        await record.Articles.StoreAsync([Some.Article("a")], Cancellation);
        await record.Articles.WaitForChangeAsync(0, Cancellation);

        var waiting = record.Articles.WaitForChangeAsync(1, Cancellation);
        Assert.False(waiting.IsCompleted);
        await record.Articles.StoreAsync([Some.Article("b")], Cancellation);
        await waiting.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task Store_FromManyCallersAtOnce_GivesEachItsOwnSequence()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path);
        var receipts = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => record.Articles.StoreAsync(Some.Articles(5, $"w{n}-"), Cancellation)));
        Assert.Equal(Enumerable.Range(1, 100).Select(n => (long)n), receipts.SelectMany(r => r).Select(r => r.Sequence).Order());
    }

    private static async Task<List<ArticleChange>> ChangesAfter(IArticleStore articles, long sequence)
    {
        var changes = new List<ArticleChange>();
        await foreach (var change in articles.ReadChangesAsync(sequence, Cancellation))
            changes.Add(change);
        return changes;
    }

    [Fact]
    public async Task Candidates_OfACopy_AreFoundWithoutGoingThroughAllArticles()
    {
        await (await OpenRecord.AtAsync(_folder.Path)).DisposeAsync();
        await using var record = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "news.db")};Mode=ReadOnly;Pooling=False");
        record.Open();
        await using var command = record.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {Stories.Candidates.Replace("@bands", "(1, 2, 3)", StringComparison.Ordinal).Replace("@articleId", "'a'", StringComparison.Ordinal)}";

        var steps = new List<string>();
        await using var plan = await command.ExecuteReaderAsync(Cancellation);
        while (await plan.ReadAsync(Cancellation))
            steps.Add(plan.GetString(3));

        Assert.Contains(steps, step => step.StartsWith("SEARCH articles", StringComparison.Ordinal) && step.EndsWith("(id=?)", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.StartsWith("SEARCH story_bands", StringComparison.Ordinal) && step.EndsWith("(band=?)", StringComparison.Ordinal));
    }
}
