using Dapper;
using NewsBot.State;
using NewsBot.Storage.Database;

namespace NewsBot.Storage.State;

internal sealed class SqliteDeliveryStore(RecordDatabase database, TimeProvider time) : IDeliveryStore
{
    public async Task<bool> TryClaimAsync(string key, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var claimedAt = time.GetUtcNow().ToUnixTimeMilliseconds();
        return await database.WriteAsync(
            (connection, transaction) => connection.Execute(
                "INSERT INTO deliveries (delivery_key, claimed_at) VALUES (@key, @claimedAt) ON CONFLICT (delivery_key) DO NOTHING",
                new { key, claimedAt },
                transaction) == 1,
            cancellation);
    }

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation) => database.WriteAsync(
        (connection, transaction) => connection.Execute(
            "DELETE FROM deliveries WHERE claimed_at < @before", new { before = before.ToUnixTimeMilliseconds() }, transaction),
        cancellation);
}
