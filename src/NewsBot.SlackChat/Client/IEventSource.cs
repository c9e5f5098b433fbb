using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Client;

/// <summary>Where the built-in client's events come from: sockets or HTTP.</summary>
internal interface IEventSource : IAsyncDisposable
{
    SlackHealth Health { get; }

    /// <returns>Slack's word for why it can never work, or null when events flow or soon will.</returns>
    Task<SlackStart?> StartAsync(ISlackListener listener, CancellationToken cancellation);

    Task StopAsync(CancellationToken cancellation);
}
