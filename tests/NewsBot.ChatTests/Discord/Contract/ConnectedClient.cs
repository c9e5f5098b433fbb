using System.Collections.Concurrent;
using NewsBot.ChatTests.Support;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.ChatTests.Discord.Contract;

/// <summary>A client under test, running, with everything it received.</summary>
internal sealed class ConnectedClient(IDiscordConnection connection, double patience) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    public IDiscordConnection Connection { get; } = connection;

    public ConcurrentQueue<DiscordEvent> Events { get; } = new();

    /// <summary>Ends with null, or with the sentence that says what to mend.</summary>
    public Task<string?> Running { get; private set; } = Task.FromResult<string?>(null);

    /// <summary>Something that a test does with each event, on the reading thread.</summary>
    public Action<DiscordEvent> Received { get; set; } = _ => { };

    public void Start() => Running = Connection.RunAsync(
        happened =>
        {
            Events.Enqueue(happened);
            Received(happened);
        },
        _stopping.Token);

    public async Task<T> NextAsync<T>(Func<T, bool>? which = null)
        where T : DiscordEvent
    {
        await Eventually.TrueAsync(() => Events.OfType<T>().Any(happened => which?.Invoke(happened) ?? true), $"expected a {typeof(T).Name}", patience);
        return Events.OfType<T>().First(happened => which?.Invoke(happened) ?? true);
    }

    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await Running.WaitAsync(TimeSpan.FromSeconds(20));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Connection.DisposeAsync();
        _stopping.Dispose();
    }
}
