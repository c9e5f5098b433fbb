using Microsoft.Extensions.Options;

namespace NewsBot.DiscordChat;

/// <summary>What the configuration comes to: credentials, or why there are none.</summary>
public sealed class DiscordSetup
{
    /// <summary>View channels, send messages, embed links, attach files, read message history, send messages in threads.</summary>
    private const ulong Permissions = (1ul << 10) | (1ul << 11) | (1ul << 14) | (1ul << 15) | (1ul << 16) | (1ul << 38);

    public DiscordSetup(IOptions<DiscordOptions> options)
    {
        Credentials = DiscordCredentials.Find(options.Value, out var trouble);
        Trouble = trouble;
    }

    /// <summary>Null when no usable token is set.</summary>
    public DiscordCredentials? Credentials { get; }

    /// <summary>What to mend, when something is set but wrong.</summary>
    public string? Trouble { get; }

    /// <summary>Where a server's manager adds the bot; null without a token.</summary>
    public Uri? InviteLink => Credentials is null ? null : new Uri(
        $"https://discord.com/oauth2/authorize?client_id={Credentials.ApplicationId}&scope=bot+applications.commands&permissions={Permissions}");
}
