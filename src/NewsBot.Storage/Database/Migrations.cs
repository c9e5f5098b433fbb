using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;
using Microsoft.Data.Sqlite;

namespace NewsBot.Storage.Database;

/// <summary>Brings a database to this program's schema, one script after another, each in a transaction.</summary>
internal static class Migrations
{
    private const string Journal = "SchemaVersions";

    private static readonly string[] Scripts = [.. typeof(Migrations).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Null when the schema is this program's; otherwise what is wrong with it.</summary>
    public static string? Apply(string file)
    {
        if (Newer(file) is { } problem)
            return problem;
        if (Applied(file).Count == Scripts.Length)
            return null;

        DatabaseUpgradeResult result = DeployChanges.To
            .SqliteDatabase(ConnectionStrings.ForWriting(file))
            .WithScriptsEmbeddedInAssembly(typeof(Migrations).Assembly)
            .WithTransactionPerScript()
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        return result.Successful ? null : $"{file} could not be brought to this version ({result.ErrorScript?.Name}: {result.Error.Message}).";
    }

    /// <summary>Null when a reader of this version understands the schema.</summary>
    public static string? Verify(string file)
    {
        if (Newer(file) is { } problem)
            return problem;
        return Applied(file).Count == Scripts.Length
            ? null
            : $"{file} was written by an older NewsBot; start 'newsbot serve' or 'newsbot add' once to bring it to this version.";
    }

    private static string? Newer(string file)
    {
        var unknown = Applied(file).Except(Scripts, StringComparer.Ordinal).FirstOrDefault();
        return unknown is null ? null : $"{file} was written by a newer NewsBot (it holds {unknown}); use that version, or bring back an older backup with 'newsbot restore FILE'.";
    }

    private static List<string> Applied(string file)
    {
        var applied = new List<string>();
        if (new FileInfo(file) is not { Exists: true, Length: > 0 })
            return applied;

        using var connection = new SqliteConnection(ConnectionStrings.ForOneReading(file));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name FROM sqlite_master WHERE type = 'table' AND name = '{Journal}'";
        if (command.ExecuteScalar() is null)
            return applied;

        command.CommandText = $"SELECT ScriptName FROM {Journal}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            applied.Add(reader.GetString(0));
        return applied;
    }
}
