using Microsoft.Data.Sqlite;

namespace NewsBot.Storage.Database;

/// <summary>A write that waits for its turn at the record.</summary>
/// <remarks>Thread-safe in who takes it: either a turn, or whoever gives up waiting.</remarks>
internal abstract class WaitingWrite
{
    private int _isTaken;

    public abstract bool IsDone { get; }

    /// <summary>False when it was withdrawn.</summary>
    public bool Take() => Interlocked.Exchange(ref _isTaken, 1) == 0;

    /// <summary>False when its turn has come already.</summary>
    public bool Withdraw() => Take();

    public abstract void Run(SqliteConnection connection, SqliteTransaction transaction);

    /// <summary>It is on the disk; says nothing new of one that failed.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception failure);
}

/// <inheritdoc/>
internal sealed class WaitingWrite<T>(Func<SqliteConnection, SqliteTransaction, T> write) : WaitingWrite
{
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _written;

    public Task<T> Result => _result.Task;

    public override bool IsDone => _result.Task.IsCompleted;

    public override void Run(SqliteConnection connection, SqliteTransaction transaction) => _written = write(connection, transaction);

    public override void Complete() => _result.TrySetResult(_written!);

    public override void Fail(Exception failure) => _result.TrySetException(failure);
}
