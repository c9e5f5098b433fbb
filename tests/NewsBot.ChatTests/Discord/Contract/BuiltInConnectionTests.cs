using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat;
using NewsBot.DiscordChat.BuiltIn;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.ChatTests.Discord.Contract;

/// <summary>The built-in client under the contract.</summary>
public sealed class BuiltInConnectionTests : DiscordConnectionContract
{
    protected override IDiscordConnection Make(Uri apiRoot, string token, int shards, TimeProvider time, ILoggerProvider log)
    {
        var credentials = DiscordCredentials.Find(new DiscordOptions { Token = token, ApiRoot = apiRoot, Shards = shards }, out _)!;
        return new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddSingleton(time)
            .AddSingleton(credentials)
            .AddSingleton(Introduction.From(new ConfigurationBuilder().Build()))
            .AddDiscordClient()
            .BuildServiceProvider()
            .GetRequiredService<IDiscordConnection>();
    }
}
