using Dapper;
using NewsBot.State;
using NewsBot.Storage.Database;

namespace NewsBot.Storage.State;

internal sealed class SqliteKeptStateStore(RecordDatabase database, TimeProvider time) : IKeptStateStore
{
    public Task PutAsync(string id, string value, DateTimeOffset expires, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return database.WriteGatheredAsync(
            (connection, transaction) => connection.Execute(
                """
                INSERT INTO kept_state (id, content, expires_at) VALUES (@id, @value, @expiresAt)
                ON CONFLICT (id) DO UPDATE SET content = excluded.content, expires_at = excluded.expires_at
                """,
                new { id, value, expiresAt = expires.ToUnixTimeMilliseconds() },
                transaction),
            cancellation);
    }

    public Task<string?> FindAsync(string id, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.QuerySingleOrDefault<string>(
            "SELECT content FROM kept_state WHERE id = @id AND expires_at > @now", new { id, now = Now }),
        cancellation);

    public Task<int> ForgetExpiredAsync(CancellationToken cancellation) => database.WriteAsync(
        (connection, transaction) => connection.Execute("DELETE FROM kept_state WHERE expires_at <= @now", new { now = Now }, transaction),
        cancellation);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}
