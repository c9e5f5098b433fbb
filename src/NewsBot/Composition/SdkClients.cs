#if SDK_ADAPTERS
using NewsBot.DiscordSdk;
using NewsBot.SlackSdk;

#endif
namespace NewsBot.Hosting.Composition;

/// <summary>The chat platforms' clients on the libraries that their makers and users keep.</summary>
internal static class SdkClients
{
    /// <summary>Adds those that the program was built with; the settings choose.</summary>
    public static IServiceCollection AddSdkClients(this IServiceCollection services)
    {
#if SDK_ADAPTERS
        services.AddDiscordSdk();
        services.AddSlackSdk();
#endif
        return services;
    }
}
