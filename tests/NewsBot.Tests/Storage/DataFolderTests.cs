using Microsoft.Data.Sqlite;
using NewsBot.State;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Storage;

public sealed class DataFolderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => _folder.In("news.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_ASecondWriter_IsToldWhoHoldsTheFolder()
    {
        await using var first = await OpenRecord.AtAsync(_folder.Path);
        await using var second = await OpenRecord.TryAsync(_folder.Path);
        Assert.True(second.Opening.InUse);
        Assert.Equal($"data folder {_folder.Path} is in use by process {Environment.ProcessId}; stop it or choose another with --data", second.Opening.Problem);
    }

    [Fact]
    public async Task Open_ReaderBesideAWriter_SeesWhatIsStored()
    {
        await using var writer = await OpenRecord.AtAsync(_folder.Path);
        await writer.Articles.StoreAsync(Some.Articles(3), Cancellation);
        await using var reader = await OpenRecord.AtAsync(_folder.Path, DataFolderAccess.Read);
        Assert.Equal(3, (await reader.Articles.StatusAsync(Cancellation)).Articles);

        await writer.Articles.StoreAsync([Some.Article("later")], Cancellation);
        Assert.NotNull(await reader.Articles.FindAsync("later", Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.Articles.StoreAsync([Some.Article("no")], Cancellation));
    }

    [Fact]
    public async Task Open_ReaderAfterTheWriterLeft_SeesWhatIsStored()
    {
        await Fill();
        await using (var reader = await OpenRecord.AtAsync(_folder.Path, DataFolderAccess.Read))
            Assert.Equal(20, (await reader.Articles.StatusAsync(Cancellation)).Articles);
        await using var writer = await OpenRecord.AtAsync(_folder.Path);
    }

    [Fact]
    public async Task Open_ReaderOfAnEmptyFolder_SaysThereIsNothingYet()
    {
        await using var reader = await OpenRecord.TryAsync(_folder.Path, DataFolderAccess.Read);
        Assert.Equal($"data folder {_folder.Path} holds no articles yet; bring some in with 'newsbot add'", reader.Opening.Problem);
    }

    [Fact]
    public async Task Open_AFile_IsRefused()
    {
        File.WriteAllText(_folder.In("notes.txt"), "no folder");
        foreach (var access in Enum.GetValues<DataFolderAccess>())
        {
            await using var record = await OpenRecord.TryAsync(_folder.In("notes.txt"), access);
            Assert.Equal($"data folder {_folder.In("notes.txt")} is a file; choose a folder with --data", record.Opening.Problem);
        }
    }

    [Fact]
    public async Task Open_WhereNoFolderCanBeMade_IsRefused()
    {
        File.WriteAllText(_folder.In("notes.txt"), "no folder");
        await using var record = await OpenRecord.TryAsync(_folder.In("notes.txt", "data"));
        Assert.StartsWith($"data folder {_folder.In("notes.txt", "data")} cannot be used", record.Opening.Problem);
    }

    [Fact]
    public async Task Open_AfterAKill_HoldsEverythingAcknowledged()
    {
        var killed = _folder.In("killed");
        await using (var record = await OpenRecord.AtAsync(_folder.In("live")))
        {
            await record.Articles.StoreAsync(Some.Articles(20), Cancellation);
            OpenRecord.Copy(_folder.In("live"), killed);
        }

        await using var after = await OpenRecord.AtAsync(killed);
        Assert.Equal(20, (await after.Articles.StatusAsync(Cancellation)).Articles);
    }

    [Fact]
    public async Task Open_ReaderAfterAKill_HoldsEverythingAcknowledged()
    {
        var killed = _folder.In("killed");
        await using (var record = await OpenRecord.AtAsync(_folder.In("live")))
        {
            await record.Articles.StoreAsync(Some.Articles(20), Cancellation);
            OpenRecord.Copy(_folder.In("live"), killed);
        }

        await using var after = await OpenRecord.AtAsync(killed, DataFolderAccess.Read);
        Assert.Equal(20, (await after.Articles.StatusAsync(Cancellation)).Articles);
    }

    [Fact]
    public async Task Open_DatabaseGone_NeverStartsEmpty()
    {
        await Fill();
        File.Delete(Database);
        await AssertRefused($"{Database} is gone or empty");
        File.WriteAllBytes(Database, []);
        await AssertRefused($"{Database} is gone or empty");
    }

    [Fact]
    public async Task Open_NotADatabase_IsRefused()
    {
        await Fill();
        File.WriteAllText(Database, new string('x', 9000));
        await AssertRefused($"{Database} is damaged");
    }

    [Fact]
    public async Task Open_OneLetterOfAnArticleChanged_IsRefused()
    {
        await Fill();
        var bytes = File.ReadAllBytes(Database);
        foreach (var at in Enumerable.Range(0, bytes.Length).Where(at => bytes.AsSpan(at).StartsWith("Traders had asked"u8)))
            bytes[at] ^= 0x20;
        File.WriteAllBytes(Database, bytes);
        await AssertRefused($"{Database} is damaged (an article is not as it was stored)");
    }

    [Fact]
    public async Task Open_LogOfAnotherDatabaseBesideARestoredOne_IsRefused()
    {
        await Fill();
        var killed = _folder.In("killed");
        await using (var record = await OpenRecord.AtAsync(_folder.Path))
        {
            await record.Articles.StoreAsync(Some.Articles(5, "later"), Cancellation);
            OpenRecord.Copy(_folder.Path, killed);
        }

        await using (var other = await OpenRecord.AtAsync(_folder.In("other")))
            await other.Articles.StoreAsync(Some.Articles(5), Cancellation);
        File.Copy(_folder.In("other", "news.db"), Path.Combine(killed, "news.db"), overwrite: true);
        await using var mixed = await OpenRecord.TryAsync(killed);
        Assert.StartsWith($"{Path.Combine(killed, "news.db-wal")} does not belong to the news.db beside it", mixed.Opening.Problem);
    }

    [Fact]
    public async Task Open_LogBesideARecordThatWasClosed_IsRefused()
    {
        await Fill();
        File.WriteAllBytes(Database + "-wal", new byte[5000]);
        await AssertRefused($"{Database}-wal does not belong to the news.db beside it");
    }

    [Fact]
    public async Task Open_WholeDatabaseWithoutItsSeal_IsProvedAndTaken()
    {
        await Fill();
        File.Delete(Database + ".seal");
        await using var record = await OpenRecord.AtAsync(_folder.Path);
        Assert.Equal(20, (await record.Articles.StatusAsync(Cancellation)).Articles);
    }

    [Fact]
    public async Task Open_ADatabaseThatIsNotOurs_IsRefused()
    {
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE recipes (name TEXT)";
            command.ExecuteNonQuery();
        }

        await AssertRefused($"{Database} is damaged (it holds no NewsBot record)");
    }

    [Fact]
    public async Task Open_ANewerSchema_IsRefused()
    {
        await Fill();
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('9999_future.sql', '2030-01-01')";
            command.ExecuteNonQuery();
        }

        File.Delete(Database + ".seal");
        await AssertRefused($"{Database} was written by a newer NewsBot (it holds 9999_future.sql)");
    }

    private async Task Fill()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path);
        await record.Articles.StoreAsync(Some.Articles(20), Cancellation);
    }

    private async Task AssertRefused(string beginning)
    {
        foreach (var access in Enum.GetValues<DataFolderAccess>())
        {
            await using var record = await OpenRecord.TryAsync(_folder.Path, access);
            Assert.False(record.Opening.Succeeded);
            Assert.StartsWith(beginning, record.Opening.Problem);
            Assert.DoesNotContain('\n', record.Opening.Problem!);
        }
    }
}
