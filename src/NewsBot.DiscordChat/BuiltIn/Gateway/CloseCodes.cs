namespace NewsBot.DiscordChat.BuiltIn.Gateway;

/// <summary>What each close code of the gateway asks for.</summary>
/// <remarks>Source: the table "Gateway Close Event Codes" of Discord's documentation. 1000 and 1001 end the session too.</remarks>
internal static class CloseCodes
{
    public static SocketEnd Read(int? code, string? words)
    {
        var reason = code is null ? "the network was lost" : $"Discord closed with {code}{(string.IsNullOrEmpty(words) ? "" : ": " + words)}";
        return code switch
        {
            4004 => new(NextStep.GiveUp, "Discord refused the token (close code 4004). Reset it in the Developer Portal under Bot, and set Discord:Token to the new one."),
            4010 => new(NextStep.GiveUp, "Discord refused the shard (close code 4010). Set Discord:Shards to 0."),
            4011 => new(NextStep.GiveUp, "The bot is in more guilds than this many shards may serve (close code 4011). Set Discord:Shards to 0, or higher."),
            4012 => new(NextStep.GiveUp, "Discord no longer speaks this gateway version (close code 4012). Update NewsBot."),
            4013 => new(NextStep.GiveUp, "Discord does not know the intents asked for (close code 4013). Update NewsBot."),
            4014 => new(NextStep.GiveUp, "Discord does not grant the intents asked for (close code 4014). NewsBot needs no privileged intent; update NewsBot."),
            1000 or 1001 or 4003 or 4005 or 4007 or 4008 => new(NextStep.Identify, reason),
            _ => new(NextStep.Resume, reason),
        };
    }
}
