using System.Runtime.InteropServices;
using NewsBot.DiscordChat.BuiltIn.Wire;

namespace NewsBot.DiscordChat.BuiltIn.Gateway;

/// <summary>How a shard introduces itself.</summary>
internal sealed record Greeting(string Token, int Shard, int Shards)
{
    /// <summary>Guilds, guild messages and direct messages. None is privileged: mentions and direct messages carry their text without.</summary>
    private const int Intents = (1 << 0) | (1 << 9) | (1 << 12);

    public IdentifyFrame Identify() => new(Op.Identify, new IdentifyData(
        Token,
        Intents,
        new IdentifyProperties(RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "windows" : "linux", "newsbot", "newsbot"),
        [Shard, Shards],
        LargeThreshold: 50));

    public ResumeFrame Resume(Session session) => new(Op.Resume, new ResumeData(Token, session.Id!, session.Sequence));

    /// <summary>Names the shard, never the token.</summary>
    public override string ToString() => $"shard {Shard} of {Shards}";
}
