using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordSdk;

public static class DiscordSdkServices
{
    /// <summary>Adds the client on Discord.Net, which <c>Discord:Client=sdk</c> chooses.</summary>
    public static IServiceCollection AddDiscordSdk(this IServiceCollection services) =>
        services.AddKeyedSingleton<IDiscordConnection>(DiscordClients.Sdk, (provider, _) => new SdkConnection(
            provider.GetRequiredService<DiscordCredentials>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SdkConnection>>()));
}
