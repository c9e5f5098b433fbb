using System.Collections.Concurrent;
using System.Net;
using Discord;
using Discord.Net;
using Discord.Rest;
using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat;

namespace NewsBot.DiscordSdk;

/// <summary>Discord.Net's REST client, logged in when it is first needed, so that it serves without a gateway too.</summary>
internal sealed class RestRoom : IAsyncDisposable
{
    /// <summary>Channels known beyond this many are looked up again.</summary>
    private const int MostChannels = 2_000;

    private readonly ConcurrentDictionary<ulong, Channel> _channels = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly DiscordCredentials _credentials;
    private readonly DiscordRestClient _client;

    public RestRoom(DiscordCredentials credentials, ILogger logger)
    {
        _credentials = credentials;
        _client = new DiscordRestClient(ClientSettings.Rest(credentials));
        _client.Log += new LogBridge(logger).WriteAsync;
    }

    /// <exception cref="HttpException">There is no such channel, or it is not one for messages.</exception>
    public async Task<IMessageChannel> ChannelAsync(ulong id, RequestOptions options) => (await FindAsync(id, options)).Messages;

    /// <summary>Sends to a channel, one message after the other: out of a burst Discord.Net lets more requests than a limit allows.</summary>
    /// <exception cref="HttpException">There is no such channel, or it is not one for messages; or Discord refused the message.</exception>
    public async Task<ulong> SendAsync(ulong id, RequestOptions options, Func<IMessageChannel, Task<ulong>> send)
    {
        var channel = await FindAsync(id, options);
        await channel.Turn.WaitAsync(options.CancelToken);
        try
        {
            return await send(channel.Messages);
        }
        finally
        {
            channel.Turn.Release();
        }
    }

    public async Task<IEnumerable<IApplicationCommand>> CommandsAsync(ulong? guild, RequestOptions options)
    {
        var client = await ClientAsync(options);
        return guild is { } id
            ? await client.GetGuildApplicationCommands(id, withLocalizations: true, options: options)
            : await client.GetGlobalApplicationCommands(withLocalizations: true, options: options);
    }

    public async Task OverwriteCommandsAsync(ulong? guild, ApplicationCommandProperties[] commands, RequestOptions options)
    {
        var client = await ClientAsync(options);
        if (guild is { } id)
            await client.BulkOverwriteGuildCommands(commands, id, options);
        else
            await client.BulkOverwriteGlobalCommands(commands, options);
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        _turn.Dispose();
    }

    private async Task<Channel> FindAsync(ulong id, RequestOptions options)
    {
        if (_channels.TryGetValue(id, out var known))
            return known;

        var client = await ClientAsync(options);
        if (await client.GetChannelAsync(id, options) is not IMessageChannel found)
            throw new HttpException(HttpStatusCode.NotFound, request: null, DiscordErrorCode.UnknownChannel, "Unknown Channel");

        if (_channels.Count >= MostChannels)
            _channels.Clear();
        return _channels.GetOrAdd(id, new Channel(found, new SemaphoreSlim(1, 1)));
    }

    private async Task<DiscordRestClient> ClientAsync(RequestOptions options)
    {
        if (_client.LoginState is LoginState.LoggedIn)
            return _client;

        await _turn.WaitAsync(options.CancelToken);
        try
        {
            if (_client.LoginState is not LoginState.LoggedIn)
                await _client.LoginAsync(TokenType.Bot, _credentials.Token, validateToken: false);
            return _client;
        }
        finally
        {
            _turn.Release();
        }
    }

    private sealed record Channel(IMessageChannel Messages, SemaphoreSlim Turn);
}
