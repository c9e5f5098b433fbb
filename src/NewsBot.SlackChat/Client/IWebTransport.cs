namespace NewsBot.SlackChat.Client;

/// <summary>Carries one call to Slack and says how far it came. When and how often to try is <see cref="WebApi"/>'s to decide.</summary>
/// <remarks>Thread-safe. Throws nothing but cancellation.</remarks>
internal interface IWebTransport : IDisposable
{
    Task<WebOutcome> TryOnceAsync(WebCall call, CancellationToken cancellation);
}
