using System.Threading.Channels;

namespace NewsBot.Sources.Folders;

/// <summary>Says when a folder may have changed. It may say so in vain, and on some file systems it never does; the caller looks from time to time anyway.</summary>
internal sealed class FolderWatch(string folder, TimeProvider time) : IDisposable
{
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private FileSystemWatcher? _watcher;

    /// <summary>Returns at a change, or after <paramref name="longest"/>.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellation)
    {
        EnsureWatching();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var change = _signals.Reader.ReadAsync(enough.Token).AsTask();
        var delay = Task.Delay(longest, time, enough.Token);
        await Task.WhenAny(change, delay);
        await enough.CancelAsync();
        await Task.WhenAll(change, delay).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
    }

    public void Dispose() => _watcher?.Dispose();

    private void EnsureWatching()
    {
        if (_watcher is not null || !Directory.Exists(folder))
            return;

        try
        {
            _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            _watcher.Changed += (_, _) => Signal();
            _watcher.Created += (_, _) => Signal();
            _watcher.Deleted += (_, _) => Signal();
            _watcher.Renamed += (_, _) => Signal();
            _watcher.Error += (_, _) => Signal();
            _watcher.EnableRaisingEvents = true;
            Signal();
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            // The system has no watches left, or the folder went: looking from time to time has to do.
            _watcher?.Dispose();
            _watcher = null;
        }
    }

    private void Signal() => _signals.Writer.TryWrite(true);
}
