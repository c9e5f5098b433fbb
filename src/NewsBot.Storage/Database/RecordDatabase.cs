using System.Collections.Concurrent;
using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.State;

namespace NewsBot.Storage.Database;

/// <summary>The SQLite file behind the record: one connection that writes, pooled ones that read.</summary>
/// <remarks>Thread-safe. A write is on the disk when its task completes (write-ahead log, synchronous FULL).
/// Failures of the disk or the file surface as <see cref="RecordUnavailableException"/>.</remarks>
internal sealed class RecordDatabase : IDisposable
{
    private const int MostTogether = 256;
    private const string Each = "each";

    /// <summary>How long a write that can wait waits for company.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ConcurrentQueue<WaitingWrite> _waiting = new();

    private SqliteConnection? _writer;
    private string? _readers;
    private string _file = "";

    /// <summary>When the last flush began.</summary>
    private long _flushedAt = Stopwatch.GetTimestamp() - Stopwatch.Frequency;

    public string File => _file;

    public void Open(string file, DataFolderAccess access)
    {
        _file = file;
        _readers = ConnectionStrings.ForReading(file);
        if (access == DataFolderAccess.Write)
            _writer = OpenWriter(file);
    }

    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellation) => Task.Run(
        () => Guarded(() => RecordTelemetry.Reading(() =>
        {
            using var connection = OpenReader();
            return read(connection);
        })),
        cancellation);

    /// <summary>Runs <paramref name="write"/> so that all of it is kept, or none.</summary>
    /// <remarks>Writes that come while another is being flushed to the disk are flushed together: the disk, not the processor, is what they wait for.</remarks>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> write, CancellationToken cancellation) =>
        WriteAsync(write, TimeSpan.Zero, cancellation);

    /// <summary>The same for writes of which many come at a time, each of them small: a flush costs more than they do, so that they
    /// wait for one another a moment. One that comes alone does not wait.</summary>
    public Task<T> WriteGatheredAsync<T>(Func<SqliteConnection, SqliteTransaction, T> write, CancellationToken cancellation) =>
        WriteAsync(write, Gathering - Stopwatch.GetElapsedTime(Volatile.Read(ref _flushedAt)), cancellation);

    private async Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> write, TimeSpan pause, CancellationToken cancellation)
    {
        var own = new WaitingWrite<T>(write);
        _waiting.Enqueue(own);
        try
        {
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, cancellation);
            if (own.IsDone)
                return await own.Result;
            await _gate.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            if (own.Withdraw())
                throw;
            return await own.Result;
        }

        try
        {
            while (!own.IsDone)
                await Task.Run(WriteWaiting, CancellationToken.None);
        }
        finally
        {
            _gate.Release();
        }

        return await own.Result;
    }

    /// <summary>Runs <paramref name="work"/> on the writing connection, outside a transaction.</summary>
    public T OnWriter<T>(Func<SqliteConnection, T> work)
    {
        _gate.Wait();
        try
        {
            return Guarded(() => work(Writer));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Copies the record as it is at one moment, while others write.</summary>
    public void CopyTo(string file) => Guarded(() =>
    {
        using var source = OpenReader();
        using var copy = new SqliteConnection(ConnectionStrings.ForWriting(file));
        copy.Open();
        source.BackupDatabase(copy);
        return true;
    });

    /// <summary>Lets go of the file; opening again is possible.</summary>
    /// <param name="moveLog">Whether what stands in the log is moved into the file first.</param>
    public void Close(bool moveLog = true)
    {
        ClosePool();
        if (_writer is not { } writer)
            return;

        _writer = null;
        using (writer)
        {
            if (moveLog)
                Guarded(() => writer.Execute("PRAGMA wal_checkpoint(TRUNCATE)"));
        }
    }

    public void Dispose()
    {
        Close(moveLog: false);
        _gate.Dispose();
    }

    private void ClosePool()
    {
        if (_readers is null)
            return;

        using var pooled = new SqliteConnection(_readers);
        SqliteConnection.ClearPool(pooled);
        _readers = null;
    }

    private SqliteConnection Writer => _writer ?? throw new InvalidOperationException(
        _readers is null ? "The data folder has not been opened." : "The data folder was opened for reading only.");

    /// <summary>Runs those that wait, as far as one flush should go.</summary>
    private void WriteWaiting()
    {
        Volatile.Write(ref _flushedAt, Stopwatch.GetTimestamp());
        var together = new List<WaitingWrite>();
        while (together.Count < MostTogether && _waiting.TryDequeue(out var next))
        {
            if (next.Take())
                together.Add(next);
        }

        try
        {
            Guarded(() => RecordTelemetry.Writing(_file, () => InTransaction(together)));
            together.ForEach(write => write.Complete());
        }
        catch (Exception failure)
        {
            together.ForEach(write => write.Fail(failure));
        }
    }

    private bool InTransaction(List<WaitingWrite> together)
    {
        using var transaction = Writer.BeginTransaction();
        foreach (var write in together)
            Run(write, transaction, isAlone: together.Count == 1);
        transaction.Commit();
        return true;
    }

    /// <summary>One that fails takes none of the others with it.</summary>
    private void Run(WaitingWrite write, SqliteTransaction transaction, bool isAlone)
    {
        if (isAlone)
        {
            write.Run(Writer, transaction);
            return;
        }

        transaction.Save(Each);
        try
        {
            write.Run(Writer, transaction);
            transaction.Release(Each);
        }
        catch (Exception failure)
        {
            transaction.Rollback(Each);
            write.Fail(failure is SqliteException broken ? Unavailable(broken) : failure);
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw Unavailable(failure);
        }
    }

    private RecordUnavailableException Unavailable(SqliteException failure) => new(SqliteFailures.Describe(failure, _file), failure);

    private SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(_readers ?? throw new InvalidOperationException("The data folder has not been opened."));
        connection.Open();
        return connection;
    }

    private static SqliteConnection OpenWriter(string file)
    {
        var connection = new SqliteConnection(ConnectionStrings.ForWriting(file));
        connection.Open();
        connection.Execute("""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA fullfsync = ON;
            PRAGMA trusted_schema = OFF;
            PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = -16000;
            """);
        return connection;
    }
}
