namespace NewsBot.State;

/// <summary>Settings that people change while the bot runs: a community's topics, feeds added by command.</summary>
public interface ISettingsStore
{
    Task<string?> FindAsync(string key, CancellationToken cancellation);

    /// <summary>Null removes the setting.</summary>
    Task PutAsync(string key, string? value, CancellationToken cancellation);

    /// <summary>All settings whose key begins with <paramref name="prefix"/>, by key.</summary>
    Task<IReadOnlyDictionary<string, string>> ListAsync(string prefix, CancellationToken cancellation);
}
