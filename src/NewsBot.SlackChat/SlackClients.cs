using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat;

/// <summary>The clients that may stand behind the port, each registered under its name, and whether the chosen one was built in.</summary>
public sealed class SlackClients(IServiceProviderIsKeyedService services) : IValidateOptions<SlackOptions>
{
    public const string BuiltIn = "builtin";

    /// <summary>On SlackNet; there when the program was built with it.</summary>
    public const string Sdk = "sdk";

    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        if (services.IsKeyedService(typeof(ISlackConnection), Chosen(options)))
            return ValidateOptionsResult.Success;
        return ValidateOptionsResult.Fail(Chosen(options) is Sdk
            ? $"Slack:Client is {options.Client}, which this program was built without; choose {BuiltIn}, or build it with -p:WithSdkAdapters=true."
            : $"Slack:Client is {options.Client}; choose {BuiltIn} or {Sdk}.");
    }

    internal static string Chosen(SlackOptions options) => options.Client.Trim().ToLowerInvariant();
}
