#if SDK_ADAPTERS
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat;
using NewsBot.DiscordChat.Connection;
using NewsBot.DiscordSdk;

namespace NewsBot.ChatTests.Discord.Contract;

/// <summary>The client on Discord.Net under the contract. It keeps time by the system's clock.</summary>
public sealed class SdkConnectionTests() : DiscordConnectionContract(rate: 1)
{
    protected override IDiscordConnection Make(Uri apiRoot, string token, int shards, TimeProvider time, ILoggerProvider log)
    {
        // It opens forms as rows, and Discord sends them back as they were opened.
        StandIn.SendsRows = true;
        var credentials = DiscordCredentials.Find(new DiscordOptions { Token = token, ApiRoot = apiRoot, Shards = shards }, out _)!;
        return new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddSingleton(time)
            .AddSingleton(credentials)
            .AddDiscordSdk()
            .BuildServiceProvider()
            .GetRequiredKeyedService<IDiscordConnection>(DiscordClients.Sdk);
    }
}
#endif
