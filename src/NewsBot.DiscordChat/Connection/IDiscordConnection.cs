namespace NewsBot.DiscordChat.Connection;

/// <summary>The narrow port to Discord: everything the door needs of the platform, and nothing more.</summary>
/// <remarks>Thread-safe. Expected failures (a deleted channel, an expired interaction, a missing permission) are results.
/// An implementation reconnects by itself, honours Discord's rate limits, sends no mention that pings, and logs no secret.</remarks>
public interface IDiscordConnection : IAsyncDisposable
{
    ConnectionHealth Health { get; }

    /// <summary>Connects and stays connected until stopped, or until Discord asks for something that a person must mend.</summary>
    /// <param name="received">Called for each event in the order of its shard, on the thread that reads; must return at once and not throw.</param>
    /// <param name="stopping">Closes the connection in good order.</param>
    /// <returns>Null when stopped; otherwise one sentence that says what to mend.</returns>
    Task<string?> RunAsync(Action<DiscordEvent> received, CancellationToken stopping);

    /// <summary>Gives an interaction its first response, for which Discord waits three seconds. Waits for nothing else that is being sent.</summary>
    Task<Sent> AcknowledgeAsync(Interaction interaction, FirstResponse response, CancellationToken cancellation);

    /// <summary>Replaces the first response: turns "thinking" into the answer.</summary>
    Task<Sent> ReplyAsync(Interaction interaction, OutgoingMessage message, CancellationToken cancellation);

    /// <summary>Sends one more message on an interaction.</summary>
    Task<Sent> FollowUpAsync(Interaction interaction, OutgoingMessage message, bool isPrivate, CancellationToken cancellation);

    /// <summary>Deletes the first response; after <see cref="FirstResponse.Working"/>, the message whose button was pressed.</summary>
    Task<Sent> DeleteReplyAsync(Interaction interaction, CancellationToken cancellation);

    /// <summary>Sends a message to a channel.</summary>
    /// <param name="channel">Where to.</param>
    /// <param name="message">What.</param>
    /// <param name="replyTo">The message it replies to; sent without the reference when that one is gone.</param>
    /// <param name="nonce">At most 25 letters; Discord drops a second message with the same nonce within minutes.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<Sent> SendAsync(ulong channel, OutgoingMessage message, ulong? replyTo, string? nonce, CancellationToken cancellation);

    Task<Sent> EditAsync(ulong channel, ulong message, OutgoingMessage replacement, CancellationToken cancellation);

    Task<Sent> DeleteAsync(ulong channel, ulong message, CancellationToken cancellation);

    /// <summary>The commands Discord holds for everywhere, or for one guild.</summary>
    Task<RegisteredCommands> RegisteredCommandsAsync(ulong? guild, CancellationToken cancellation);

    /// <summary>Replaces all of them in one call.</summary>
    Task<Sent> RegisterCommandsAsync(ulong? guild, IReadOnlyList<CommandDefinition> commands, CancellationToken cancellation);
}
