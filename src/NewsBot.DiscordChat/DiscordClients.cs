using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.DiscordChat.Connection;

namespace NewsBot.DiscordChat;

/// <summary>The clients that may stand behind the port, each registered under its name, and whether the chosen one was built in.</summary>
public sealed class DiscordClients(IServiceProviderIsKeyedService services) : IValidateOptions<DiscordOptions>
{
    public const string BuiltIn = "builtin";

    /// <summary>On Discord.Net; there when the program was built with it.</summary>
    public const string Sdk = "sdk";

    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        if (services.IsKeyedService(typeof(IDiscordConnection), Chosen(options)))
            return ValidateOptionsResult.Success;
        return ValidateOptionsResult.Fail(Chosen(options) is Sdk
            ? $"Discord:Client is {options.Client}, which this program was built without; choose {BuiltIn}, or build it with -p:WithSdkAdapters=true."
            : $"Discord:Client is {options.Client}; choose {BuiltIn} or {Sdk}.");
    }

    internal static string Chosen(DiscordOptions options) => options.Client.Trim().ToLowerInvariant();
}
