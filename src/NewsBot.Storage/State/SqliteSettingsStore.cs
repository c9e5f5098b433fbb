using Dapper;
using NewsBot.State;
using NewsBot.Storage.Database;

namespace NewsBot.Storage.State;

internal sealed class SqliteSettingsStore(RecordDatabase database) : ISettingsStore
{
    public Task<string?> FindAsync(string key, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.QuerySingleOrDefault<string>("SELECT content FROM settings WHERE setting_key = @key", new { key }),
        cancellation);

    public Task PutAsync(string key, string? value, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        const string Put = """
            INSERT INTO settings (setting_key, content) VALUES (@key, @value)
            ON CONFLICT (setting_key) DO UPDATE SET content = excluded.content
            """;
        const string Remove = "DELETE FROM settings WHERE setting_key = @key";
        return database.WriteAsync(
            (connection, transaction) => connection.Execute(value is null ? Remove : Put, new { key, value }, transaction),
            cancellation);
    }

    public async Task<IReadOnlyDictionary<string, string>> ListAsync(string prefix, CancellationToken cancellation)
    {
        // Keys are compared by their bytes; a range finds a prefix with the index, whatever characters it holds.
        var settings = await database.ReadAsync(
            connection => connection.Query<(string Key, string Content)>(
                "SELECT setting_key, content FROM settings WHERE setting_key >= @prefix AND substr(setting_key, 1, length(@prefix)) = @prefix",
                new { prefix }),
            cancellation);
        return new SortedDictionary<string, string>(settings.ToDictionary(s => s.Key, s => s.Content, StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
