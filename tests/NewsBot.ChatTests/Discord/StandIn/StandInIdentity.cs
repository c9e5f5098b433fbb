using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.ChatTests.Discord.StandIn;

/// <summary>The bot the stand-in knows, and where it is a member.</summary>
internal sealed class StandInIdentity
{
    public ulong ApplicationId { get; } = 1_100_000_000_000_000_001;

    public ulong Channel { get; } = 1_100_000_000_000_000_020;

    public ulong Guild => Guilds[0];

    public IReadOnlyList<ulong> Guilds { get; init; } = [1_100_000_000_000_000_010];

    /// <summary>Shaped like a token: the id in base64, a time, a signature.</summary>
    public string Token => Convert.ToBase64String(Encoding.ASCII.GetBytes($"{ApplicationId}")).TrimEnd('=') + ".GaBcDe.standin-0123456789-abcdefghijklmnopqrs";

    public JsonObject BotUser() => new()
    {
        ["id"] = $"{ApplicationId}",
        ["username"] = "NewsBot",
        ["discriminator"] = "0",
        ["global_name"] = null,
        ["avatar"] = null,
        ["bot"] = true,
    };
}
