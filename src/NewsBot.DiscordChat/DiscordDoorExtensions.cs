using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Conversations;
using NewsBot.DiscordChat.BuiltIn;
using NewsBot.DiscordChat.Commands;
using NewsBot.DiscordChat.Connection;
using NewsBot.DiscordChat.Door;
using NewsBot.State;
using NewsBot.Supervision;

namespace NewsBot.DiscordChat;

public static class DiscordDoorExtensions
{
    /// <summary>Adds the Discord door. It stays closed, with one line that says so, when no token is set.</summary>
    /// <remarks>Answers through the core's answerer; completions, administration, submissions and topics are used where they are registered.</remarks>
    public static IServiceCollection AddDiscordDoor(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDiscordSettings(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddConversations(People.Door, provider => provider.GetRequiredService<IOptions<DiscordOptions>>().Value.Workers);

        services.AddSingleton(provider => provider.GetRequiredService<DiscordSetup>().Credentials ?? throw new InvalidOperationException("No Discord token is set."));
        services.AddDiscordClient();

        services.AddSingleton(_ => Phrasebook.BuiltIn);
        services.AddSingleton<CommandCatalog>();
        services.AddSingleton<People>();
        services.AddSingleton<Reception>();
        services.AddSingleton<Submitting>();
        services.AddSingleton<Administering>();
        services.AddSingleton<SpokenReplies>();
        services.AddSingleton<Responder>();
        services.AddSingleton<WorkQueue>();
        services.AddSingleton<InteractionDesk>();
        services.AddSingleton<MentionDesk>();
        services.AddSingleton<CommandRegistrar>();
        services.AddSingleton(provider => new Handover<DiscordEvent>(
            People.Door, provider.GetRequiredService<IKeptStateStore>(), LeftEventsJson.Default.DiscordEventArray, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IDoorRehearsal, DiscordRehearsal>();
        services.AddHostedService<DiscordDoor>();
        return services;
    }

    /// <summary>Adds what <c>newsbot check</c> looks at for Discord.</summary>
    public static IServiceCollection AddDiscordCheck(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDiscordSettings(configuration);
        services.AddHttpClient(nameof(DiscordCheck), (provider, client) => provider.GetRequiredService<Introduction>().Introduce(client)).RemoveAllLoggers();
        services.AddSingleton<ICheck, DiscordCheck>();
        return services;
    }

    private static void AddDiscordSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DiscordOptions>().Bind(configuration.GetSection(DiscordOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DiscordOptions>, DiscordOptionsValidator>());
        services.TryAddSingleton<DiscordSetup>();
        services.TryAddSingleton(Introduction.From(configuration));
    }
}
