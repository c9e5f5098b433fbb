using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.SlackChat;
using NewsBot.SlackChat.Client;
using NewsBot.SlackChat.Client.Http;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackSdk;

public static class SlackSdkServices
{
    /// <summary>Adds the client on SlackNet, which <c>Slack:Client=sdk</c> chooses.</summary>
    public static IServiceCollection AddSlackSdk(this IServiceCollection services) =>
        services.AddKeyedSingleton<ISlackConnection>(SlackClients.Sdk, (provider, _) =>
        {
            var options = provider.GetRequiredService<SlackOptions>();
            return SlackNetConnection.Create(
                options,
                provider.GetRequiredService<HttpEvents>(),
                SocketTuning.From(options),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<SlackNetConnection>>());
        });
}
