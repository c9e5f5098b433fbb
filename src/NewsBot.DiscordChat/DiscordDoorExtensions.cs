using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsBot.Conversations;
using NewsBot.DiscordChat.BuiltIn;
using NewsBot.DiscordChat.Commands;
using NewsBot.DiscordChat.Door;

namespace NewsBot.DiscordChat;

public static class DiscordDoorExtensions
{
    /// <summary>Adds the Discord door. It stays closed, with one line that says so, when no token is set.</summary>
    /// <remarks>Answers through the core's answerer; completions, administration, submissions and topics are used where they are registered.</remarks>
    public static IServiceCollection AddDiscordDoor(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DiscordOptions>().Bind(configuration.GetSection(DiscordOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddConversations();

        services.AddSingleton<DiscordSetup>();
        services.AddSingleton(provider => provider.GetRequiredService<DiscordSetup>().Credentials ?? throw new InvalidOperationException("No Discord token is set."));
        services.AddDiscordClient();

        services.AddSingleton(Phrasebook.BuiltIn);
        services.AddSingleton<CommandCatalog>();
        services.AddSingleton<People>();
        services.AddSingleton<Reception>();
        services.AddSingleton<Submitting>();
        services.AddSingleton<Responder>();
        services.AddSingleton<WorkQueue>();
        services.AddSingleton<InteractionDesk>();
        services.AddSingleton<MentionDesk>();
        services.AddSingleton<CommandRegistrar>();
        services.AddHostedService<DiscordDoor>();
        return services;
    }
}
