using NewsBot.DiscordChat.BuiltIn.Wire;

namespace NewsBot.DiscordChat.BuiltIn.Gateway;

/// <summary>Knows where the gateway is and how many sessions may still be started.</summary>
internal interface IGatewayDirectory
{
    /// <exception cref="GatewayRefusedException">Discord refuses, and would again.</exception>
    /// <exception cref="HttpRequestException">Discord cannot be reached now.</exception>
    Task<GatewayBotData> FindAsync(CancellationToken cancellation);
}

/// <summary>Discord refuses to connect the bot until a person mends what the message names.</summary>
internal sealed class GatewayRefusedException(string message) : Exception(message)
{
    public const string TokenRefused = "Discord refused the token (401). Reset it in the Developer Portal under Bot, and set Discord:Token to the new one.";
}
