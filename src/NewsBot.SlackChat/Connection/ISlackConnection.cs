using NewsBot.SlackChat.Blocks;

namespace NewsBot.SlackChat.Connection;

/// <summary>The one way from the door to Slack: events in, messages and views out.</summary>
/// <remarks>Thread-safe. What Slack refuses comes back as a <see cref="SlackResult"/>; nothing is thrown but cancellation.
/// Messages to one channel leave in the order of the calls, at most one a second.</remarks>
public interface ISlackConnection : IAsyncDisposable
{
    SlackHealth Health { get; }

    /// <summary>Checks the tokens and begins to deliver events to <paramref name="listener"/>, each acknowledged to Slack as soon as it was taken.</summary>
    /// <returns>Who the bot is; a failed result when the tokens cannot work, and then nothing runs and nothing is tried again.</returns>
    Task<SlackStart> StartAsync(ISlackListener listener, CancellationToken cancellation);

    /// <summary>Ends the flow of events. Sending still works until the connection is disposed.</summary>
    Task StopAsync(CancellationToken cancellation);

    /// <summary>Posts a message; the result carries its timestamp.</summary>
    Task<SlackResult> PostAsync(SlackPlace place, SlackMessage message, CancellationToken cancellation);

    Task<SlackResult> UpdateAsync(string channel, string timestamp, SlackMessage message, CancellationToken cancellation);

    Task<SlackResult> DeleteAsync(string channel, string timestamp, CancellationToken cancellation);

    /// <summary>Shows a message to one person alone.</summary>
    Task<SlackResult> PostEphemeralAsync(SlackPlace place, string user, SlackMessage message, CancellationToken cancellation);

    /// <summary>Answers through the address that came with a command or a pressed button (five uses in 30 minutes).</summary>
    Task<SlackResult> RespondAsync(ResponseUrl address, SlackResponse response, CancellationToken cancellation);

    /// <param name="trigger">From the event that caused it; lives three seconds.</param>
    Task<SlackResult> OpenModalAsync(string trigger, ModalView view, CancellationToken cancellation);

    Task<SlackResult> PublishHomeAsync(string user, HomeView view, CancellationToken cancellation);

    /// <param name="thread">Null in the agent view, whose conversations have no thread of their own.</param>
    Task<SlackResult> SuggestPromptsAsync(string channel, string? thread, string title, IReadOnlyList<SuggestedPrompt> prompts, CancellationToken cancellation);

    /// <summary>Shows what the bot is doing under a direct message; empty takes it away. Slack forgets it after two minutes.</summary>
    Task<SlackResult> SetStatusAsync(string channel, string thread, string status, CancellationToken cancellation);
}
