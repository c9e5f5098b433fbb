using NewsBot.State;
using NewsBot.Tests.Durability;
using NewsBot.Tests.Indexing;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Storage;

public sealed class RecordBackupTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => _folder.In("data");

    private string Backup => _folder.In("backup.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task BackUp_WhileArticlesAreAdded_HoldsEverythingAcknowledgedBefore()
    {
        await using var record = await OpenRecord.AtAsync(Data);
        await record.Articles.StoreAsync(Some.Articles(50), Cancellation);
        using var done = new CancellationTokenSource();
        var adding = Task.Run(
            async () =>
            {
                for (var n = 0; !done.IsCancellationRequested; n++)
                    await record.Articles.StoreAsync([Some.Article($"meanwhile{n}")], CancellationToken.None);
            },
            CancellationToken.None);

        var result = await record.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation);
        await done.CancelAsync();
        await adding;

        Assert.Null(result.Problem);
        Assert.True(result.Articles >= 50);
        Assert.Equal(["backup.db"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task BackUp_ByAReaderBesideTheWriter_Works()
    {
        await using var writer = await OpenRecord.AtAsync(Data);
        await writer.Articles.StoreAsync(Some.Articles(5), Cancellation);
        await using var reader = await OpenRecord.AtAsync(Data, DataFolderAccess.Read);
        Assert.Equal(5, (await reader.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation)).Articles);
    }

    [Fact]
    public async Task BackUp_OverAFileThatIsThere_IsRefused()
    {
        await using var record = await OpenRecord.AtAsync(Data);
        File.WriteAllText(Backup, "precious");
        var result = await record.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation);
        Assert.Equal($"{Backup} is there already; name a new file", result.Problem);
        Assert.Equal("precious", File.ReadAllText(Backup));
    }

    [Fact]
    public async Task BackUp_OnAFullDisk_SaysSoAndLeavesNothing()
    {
        using var disk = SmallDisk.TryMount(megabytes: 1);
        Assert.SkipWhen(disk is null, "This user may not mount a small disk here.");
        var backup = Path.Combine(disk.Path, "backup.db");
        await using var record = await OpenRecord.AtAsync(Data);
        await record.Articles.StoreAsync(Some.Articles(4_000), Cancellation);

        var result = await record.Get<IRecordBackup>().BackUpAsync(backup, Cancellation);

        Assert.Equal($"{backup} cannot be written: its disk is full; make room and give the command again", result.Problem);
        Assert.Empty(Directory.EnumerateFileSystemEntries(disk.Path));
    }

    [Fact]
    public async Task BackUp_AfterOneThatWasKilled_ClearsItsDraft()
    {
        await using var record = await OpenRecord.AtAsync(Data);
        await record.Articles.StoreAsync(Some.Articles(5), Cancellation);
        File.WriteAllText(Backup + ".newsbot-draft", "half of a copy");
        File.WriteAllText(Backup + ".newsbot-draft-journal", "its journal");

        Assert.Equal(5, (await record.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation)).Articles);
        Assert.Equal(["backup.db"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Restore_OverANewerRecord_BringsBackArticlesAndMakesTheIndexAgain()
    {
        await using (var newsroom = await OpenNewsroom.AtAsync(Data))
        {
            await newsroom.AddAsync(Some.Articles(10));
            await newsroom.Get<ISettingsStore>().PutAsync("topics:a", "kept", Cancellation);
            await newsroom.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation);
            await newsroom.AddAsync(Some.Articles(10, "later"));
        }

        Assert.Equal(10, (await RestoreAsync(Backup)).Articles);
        await using (var newsroom = await OpenNewsroom.AtAsync(Data))
        {
            await newsroom.AddAsync(Some.Article("after"));
            Assert.Equal(11, newsroom.Status.Articles);
            Assert.Equal([1, 0, 1], new[] { "a1", "later1", "after" }.Select(newsroom.Count));
            Assert.Equal("kept", await newsroom.Get<ISettingsStore>().FindAsync("topics:a", Cancellation));
        }

        Assert.True(File.Exists(Path.Combine(Data, "news.db.before-restore")));
    }

    [Fact]
    public async Task Restore_OverADamagedRecordWithAStaleLog_Works()
    {
        await using (var record = await OpenRecord.AtAsync(Data))
        {
            await record.Articles.StoreAsync(Some.Articles(10), Cancellation);
            await record.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation);
        }

        File.WriteAllText(Path.Combine(Data, "news.db"), new string('x', 5_000));
        File.WriteAllText(Path.Combine(Data, "news.db-wal"), new string('y', 5_000));
        Assert.Null((await RestoreAsync(Backup)).Problem);
        await using var again = await OpenRecord.AtAsync(Data);
        Assert.Equal(10, (await again.Articles.StatusAsync(Cancellation)).Articles);
    }

    [Fact]
    public async Task Restore_CopiedByHandOverTheRecord_IsTakenAndTheIndexIsMadeAgain()
    {
        await using (var newsroom = await OpenNewsroom.AtAsync(Data))
        {
            await newsroom.AddAsync(Some.Articles(10));
            await newsroom.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation);
            await newsroom.AddAsync(Some.Articles(10, "later"));
        }

        File.Copy(Backup, Path.Combine(Data, "news.db"), overwrite: true);
        await using var again = await OpenNewsroom.AtAsync(Data);
        await again.LevelAsync();
        Assert.Equal(10, again.Status.Articles);
    }

    [Fact]
    public async Task Restore_DamagedBackup_IsRefusedAndChangesNothing()
    {
        await using (var record = await OpenRecord.AtAsync(Data))
        {
            await record.Articles.StoreAsync(Some.Articles(10), Cancellation);
            await record.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation);
        }

        var bytes = File.ReadAllBytes(Backup);
        File.WriteAllBytes(Backup, bytes[..(bytes.Length / 2)]);
        var problem = (await RestoreAsync(Backup)).Problem;
        Assert.StartsWith($"{Backup} is damaged", problem);
        Assert.EndsWith("nothing was changed; name another file that 'newsbot backup' made", problem);
        Assert.StartsWith($"{_folder.Path} is a folder", (await RestoreAsync(_folder.Path)).Problem);
        Assert.StartsWith($"{_folder.In("none.db")} is not there", (await RestoreAsync(_folder.In("none.db"))).Problem);
        File.WriteAllText(_folder.In("notes.txt"), "hello");
        Assert.StartsWith($"{_folder.In("notes.txt")} is damaged", (await RestoreAsync(_folder.In("notes.txt"))).Problem);

        await using var after = await OpenRecord.AtAsync(Data);
        Assert.Equal(10, (await after.Articles.StatusAsync(Cancellation)).Articles);
        Assert.False(File.Exists(Path.Combine(Data, "news.db.before-restore")));
    }

    [Fact]
    public async Task Restore_MoreThanOnce_KeepsEachRecordThatItReplaces()
    {
        await using (var record = await OpenRecord.AtAsync(Data))
        {
            await record.Articles.StoreAsync(Some.Articles(10), Cancellation);
            await record.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation);
            await record.Articles.StoreAsync(Some.Articles(5, "later"), Cancellation);
        }

        var first = await RestoreAsync(Backup);
        var second = await RestoreAsync(Backup);
        Assert.Equal([Path.Combine(Data, "news.db.before-restore"), Path.Combine(Data, "news.db.before-restore-2")], [first.Replaced, second.Replaced]);
        Assert.Equal(15, (await RestoreAsync(first.Replaced!)).Articles);
    }

    /// <summary>A kill leaves what was acknowledged last in the log; whoever restores the record beside it must not lose it.</summary>
    [Fact]
    public async Task Restore_OfARecordWithItsLog_BringsBackWhatStandsInTheLog()
    {
        var copy = Directory.CreateDirectory(_folder.In("copy")).FullName;
        await using (var record = await OpenRecord.AtAsync(Data))
        {
            await record.Articles.StoreAsync(Some.Articles(10), Cancellation);
            foreach (var name in (string[])["news.db", "news.db-wal"])
                File.Copy(Path.Combine(Data, name), Path.Combine(copy, name));
            Assert.NotEqual(0, new FileInfo(Path.Combine(copy, "news.db-wal")).Length);
        }

        Assert.Equal(10, (await RestoreAsync(Path.Combine(copy, "news.db"))).Articles);

        File.WriteAllBytes(Path.Combine(copy, "news.db-wal"), new byte[5_000]);
        Assert.Contains("is damaged (transactions are missing from the log beside it); nothing was changed", (await RestoreAsync(Path.Combine(copy, "news.db"))).Problem);
    }

    [Fact]
    public async Task Restore_OnAFullDisk_SaysSoAndChangesNothing()
    {
        using var disk = SmallDisk.TryMount(megabytes: 1);
        Assert.SkipWhen(disk is null, "This user may not mount a small disk here.");
        await using (var record = await OpenRecord.AtAsync(Data))
        {
            await record.Articles.StoreAsync(Some.Articles(4_000), Cancellation);
            await record.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation);
        }

        var place = Path.Combine(disk.Path, "data");
        await using var unopened = OpenRecord.Unopened(place);
        var result = await unopened.Get<IRecordBackup>().RestoreAsync(Backup, Cancellation);

        Assert.Equal($"{Path.Combine(place, "news.db")} cannot be written: its disk is full; make room and give the command again", result.Problem);
        Assert.Empty(Directory.EnumerateFiles(place, "news.db*"));
    }

    [Fact]
    public async Task Restore_WhileAProcessWrites_IsRefused()
    {
        await using var writer = await OpenRecord.AtAsync(Data);
        await writer.Get<IRecordBackup>().BackUpAsync(Backup, Cancellation);
        Assert.Contains($"is in use by process {Environment.ProcessId}", (await RestoreAsync(Backup)).Problem);
    }

    private async Task<BackupResult> RestoreAsync(string file)
    {
        await using var unopened = OpenRecord.Unopened(Data);
        return await unopened.Get<IRecordBackup>().RestoreAsync(file, Cancellation);
    }
}
