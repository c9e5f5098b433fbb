using Microsoft.Data.Sqlite;
using NewsBot.State;
using NewsBot.Storage.Database;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Storage;

/// <summary>Writes that come at once are flushed together, and each stands for itself.</summary>
public sealed class RecordDatabaseTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly RecordDatabase _database = new();

    public RecordDatabaseTests()
    {
        _database.Open(Path.Combine(_folder.Path, "some.db"), DataFolderAccess.Write);
        _database.OnWriter(connection => Execute(connection, "CREATE TABLE notes (number INTEGER PRIMARY KEY)", transaction: null));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Write_ManyAtOnce_KeepsEach()
    {
        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(number => Task.Run(() => WriteAsync(number))));

        Assert.Equal(Enumerable.Range(0, 1_000), await NumbersAsync());
    }

    [Fact]
    public async Task Write_OneFailsAmongMany_TakesNoneOfTheOthersWithIt()
    {
        var kept = await Task.WhenAll(Enumerable.Range(0, 300).Select(number => Task.Run(() => IsKeptAsync(number, fails: number % 10 == 3))));

        Assert.Equal(Enumerable.Range(0, 300).Select(number => number % 10 != 3), kept);
        Assert.Equal(Enumerable.Range(0, 300).Where(number => number % 10 != 3), await NumbersAsync());
    }

    [Fact]
    public async Task Write_WhatTheRecordRefuses_SurfacesAsUnavailable()
    {
        await WriteAsync(1);

        await Assert.ThrowsAsync<RecordUnavailableException>(() => WriteAsync(1));
        await Assert.ThrowsAsync<RecordUnavailableException>(() => Task.WhenAll(WriteAsync(1), WriteAsync(2)));
        Assert.Equal([1, 2], await NumbersAsync());
    }

    [Fact]
    public async Task Write_GivenUpBeforeItsTurn_IsNotWritten()
    {
        using var given = new CancellationTokenSource();
        using var held = new ManualResetEventSlim();
        var begun = new TaskCompletionSource();
        var first = _database.WriteAsync(
            (_, _) =>
            {
                begun.SetResult();
                return held.Wait(TimeSpan.FromSeconds(30), Cancellation);
            },
            Cancellation);
        await begun.Task;
        var second = _database.WriteAsync((connection, transaction) => Execute(connection, "INSERT INTO notes VALUES (7)", transaction), given.Token);

        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        held.Set();
        await first;

        Assert.Empty(await NumbersAsync());
    }

    [Fact]
    public async Task WriteGathered_SoonAfterAFlush_WaitsForTheNext()
    {
        var together = false;
        for (var tries = 0; tries < 50 && !together; tries++)
        {
            await WriteAsync(3 * tries);
            var first = GatherAsync((3 * tries) + 1, Cancellation);
            await Task.Delay(3, Cancellation);
            var second = GatherAsync((3 * tries) + 2, Cancellation);
            together = await first == await second;
        }

        Assert.True(together);
    }

    [Fact]
    public async Task WriteGathered_GivenUpWhileItWaits_IsNotWritten()
    {
        await WriteAsync(1);
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => GatherAsync(2, given.Token));

        await WriteAsync(3);
        Assert.Equal([1, 3], await NumbersAsync());
    }

    /// <returns>The transaction that it was written in.</returns>
    private Task<SqliteTransaction> GatherAsync(int number, CancellationToken cancellation) => _database.WriteGatheredAsync(
        (connection, transaction) =>
        {
            Execute(connection, $"INSERT INTO notes VALUES ({number})", transaction);
            return transaction;
        },
        cancellation);

    private Task<int> WriteAsync(int number, bool fails = false) => _database.WriteAsync(
        (connection, transaction) =>
        {
            var written = Execute(connection, $"INSERT INTO notes VALUES ({number})", transaction);
            return fails ? throw new InvalidOperationException("changed its mind") : written;
        },
        Cancellation);

    private async Task<bool> IsKeptAsync(int number, bool fails)
    {
        try
        {
            return await WriteAsync(number, fails) == 1;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static int Execute(SqliteConnection connection, string statement, SqliteTransaction? transaction)
    {
        using var command = new SqliteCommand(statement, connection, transaction);
        return command.ExecuteNonQuery();
    }

    private Task<List<int>> NumbersAsync() => _database.ReadAsync(
        connection =>
        {
            var numbers = new List<int>();
            using var command = new SqliteCommand("SELECT number FROM notes ORDER BY number", connection);
            using var rows = command.ExecuteReader();
            while (rows.Read())
                numbers.Add(rows.GetInt32(0));
            return numbers;
        },
        Cancellation);
}
