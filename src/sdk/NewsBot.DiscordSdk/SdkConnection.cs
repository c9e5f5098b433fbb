using Discord;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat;
using NewsBot.DiscordChat.Connection;
using NewsBot.DiscordSdk.Writing;

namespace NewsBot.DiscordSdk;

/// <summary>The port on Discord.Net: its sharded client brings the events and answers interactions, its REST client does the rest.</summary>
/// <remarks>Two clients so that a limit on messages and commands never holds an interaction's answer back: each has a queue of its own.</remarks>
internal sealed class SdkConnection : IDiscordConnection
{
    private readonly GatewayRun _gateway;
    private readonly RestRoom _rest;
    private readonly Requests _requests;

    public SdkConnection(DiscordCredentials credentials, TimeProvider time, ILogger<SdkConnection> logger)
    {
        _gateway = new GatewayRun(credentials, time, logger);
        _rest = new RestRoom(credentials, logger);
        _requests = new Requests(time, logger);
    }

    public ConnectionHealth Health => _gateway.Health;

    public Task<string?> RunAsync(Action<DiscordEvent> received, CancellationToken stopping) => _gateway.RunAsync(received, stopping);

    public async Task<Sent> AcknowledgeAsync(Interaction interaction, FirstResponse response, CancellationToken cancellation)
    {
        if (OriginOf(interaction) is not { } origin)
            return Expired;
        if (origin.HasResponded)
            return new Sent(SendOutcome.AlreadyAcknowledged, 0, "answered before");

        return await _requests.SendAsync("an acknowledgement", Attempts.Acknowledging, WithoutId(options => RespondAsync(origin, response, options)), cancellation);
    }

    public async Task<Sent> ReplyAsync(Interaction interaction, OutgoingMessage message, CancellationToken cancellation) => OriginOf(interaction) is { } origin
        ? await _requests.SendAsync("an answer", Attempts.Repeatable, async options => (await origin.ModifyOriginalResponseAsync(now => MessageWriter.Replace(now, message), options)).Id, cancellation)
        : Expired;

    public async Task<Sent> FollowUpAsync(Interaction interaction, OutgoingMessage message, bool isPrivate, CancellationToken cancellation) => OriginOf(interaction) is { } origin
        ? await _requests.SendAsync("a further answer", Attempts.Once, options => FollowUpAsync(origin, message, isPrivate, options), cancellation)
        : Expired;

    public async Task<Sent> DeleteReplyAsync(Interaction interaction, CancellationToken cancellation) => OriginOf(interaction) is { } origin
        ? await _requests.SendAsync("a deletion", Attempts.Repeatable, WithoutId(origin.DeleteOriginalResponseAsync), cancellation)
        : Expired;

    public Task<Sent> SendAsync(ulong channel, OutgoingMessage message, ulong? replyTo, string? nonce, CancellationToken cancellation) =>
        _requests.SendAsync("a message", nonce is null ? Attempts.Once : Attempts.Repeatable, options => _rest.SendAsync(channel, options, place => SendAsync(place, message, replyTo, WithNonce(options, nonce))), cancellation);

    public Task<Sent> EditAsync(ulong channel, ulong message, OutgoingMessage replacement, CancellationToken cancellation) =>
        _requests.SendAsync("an edit", Attempts.Repeatable, async options =>
        {
            var place = await _rest.ChannelAsync(channel, options);
            return (await place.ModifyMessageAsync(message, now => MessageWriter.Replace(now, replacement), options)).Id;
        }, cancellation);

    public Task<Sent> DeleteAsync(ulong channel, ulong message, CancellationToken cancellation) =>
        _requests.SendAsync("a deletion", Attempts.Repeatable, WithoutId(async options => await (await _rest.ChannelAsync(channel, options)).DeleteMessageAsync(message, options)), cancellation);

    public async Task<RegisteredCommands> RegisteredCommandsAsync(ulong? guild, CancellationToken cancellation)
    {
        IEnumerable<IApplicationCommand> found = [];
        var asked = await _requests.SendAsync("the commands", Attempts.Repeatable, WithoutId(async options => found = await _rest.CommandsAsync(guild, options)), cancellation);
        return asked.Done ? new(asked, [.. found.Select(command => CommandWriter.Read(command, ofGuild: guild is not null))]) : RegisteredCommands.Unread(asked);
    }

    public Task<Sent> RegisterCommandsAsync(ulong? guild, IReadOnlyList<CommandDefinition> commands, CancellationToken cancellation) =>
        _requests.SendAsync("the commands", Attempts.Repeatable, WithoutId(options => _rest.OverwriteCommandsAsync(guild, [.. commands.Select(CommandWriter.Write)], options)), cancellation);

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _rest.DisposeAsync();
    }

    private static Sent Expired { get; } = new(SendOutcome.Expired, 0, "the interaction is older than Discord allows, or came over another connection");

    private static SocketInteraction? OriginOf(Interaction interaction) => interaction.Origin is SocketInteraction { IsValidToken: true } origin ? origin : null;

    private static Task RespondAsync(SocketInteraction origin, FirstResponse response, RequestOptions options) => (response, origin) switch
    {
        (FirstResponse.Thinking thinking, SocketMessageComponent component) => component.DeferLoadingAsync(thinking.IsPrivate, options),
        (FirstResponse.Thinking thinking, SocketModal form) => form.DeferLoadingAsync(thinking.IsPrivate, options),
        (FirstResponse.Thinking thinking, _) => origin.DeferAsync(thinking.IsPrivate, options),
        (FirstResponse.Working, SocketMessageComponent or SocketModal) => origin.DeferAsync(options: options),
        (FirstResponse.Reply reply, _) => RespondAsync(origin, reply.Message, reply.IsPrivate, options),
        (FirstResponse.Choices choices, SocketAutocompleteInteraction completion) => completion.RespondAsync(choices.Values.Select(value => new AutocompleteResult(value, value)), options),
        (FirstResponse.Form form, _) => origin.RespondWithModalAsync(MessageWriter.Form(form), options),
        _ => throw new ArgumentException($"Discord takes no {response.GetType().Name} for a {origin.GetType().Name}."),
    };

    private static Task RespondAsync(SocketInteraction origin, OutgoingMessage message, bool isPrivate, RequestOptions options) => message.Files.IsEmpty
        ? origin.RespondAsync(message.Content, MessageWriter.Embeds(message), ephemeral: isPrivate, allowedMentions: MessageWriter.NoPings, components: MessageWriter.Buttons(message), options: options)
        : origin.RespondWithFilesAsync(MessageWriter.Files(message), message.Content, MessageWriter.Embeds(message), ephemeral: isPrivate, allowedMentions: MessageWriter.NoPings, components: MessageWriter.Buttons(message), options: options);

    private static async Task<ulong> FollowUpAsync(SocketInteraction origin, OutgoingMessage message, bool isPrivate, RequestOptions options)
    {
        var embeds = MessageWriter.Embeds(message);
        var buttons = MessageWriter.Buttons(message);
        var sent = message.Files.IsEmpty
            ? await origin.FollowupAsync(message.Content, embeds, ephemeral: isPrivate, allowedMentions: MessageWriter.NoPings, components: buttons, options: options)
            : await origin.FollowupWithFilesAsync(MessageWriter.Files(message), message.Content, embeds, ephemeral: isPrivate, allowedMentions: MessageWriter.NoPings, components: buttons, options: options);
        return sent.Id;
    }

    private static async Task<ulong> SendAsync(IMessageChannel channel, OutgoingMessage message, ulong? replyTo, RequestOptions options)
    {
        var embeds = MessageWriter.Embeds(message);
        var buttons = MessageWriter.Buttons(message);
        var flags = MessageWriter.Flags(message);
        var reference = replyTo is null ? null : new MessageReference(replyTo, failIfNotExists: false);
        var sent = message.Files.IsEmpty
            ? await channel.SendMessageAsync(message.Content, embeds: embeds, options: options, allowedMentions: MessageWriter.NoPings, messageReference: reference, components: buttons, flags: flags)
            : await channel.SendFilesAsync(MessageWriter.Files(message), message.Content, embeds: embeds, options: options, allowedMentions: MessageWriter.NoPings, messageReference: reference, components: buttons, flags: flags);
        return sent.Id;
    }

    private static RequestOptions WithNonce(RequestOptions options, string? nonce)
    {
        var own = options.Clone();
        own.AuditLogReason = nonce;
        return own;
    }

    private static Func<RequestOptions, Task<ulong>> WithoutId(Func<RequestOptions, Task> send) => async options =>
    {
        await send(options);
        return 0;
    };
}
