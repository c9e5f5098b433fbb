using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Conversations;
using NewsBot.SlackChat.Asking;
using NewsBot.SlackChat.Client;
using NewsBot.SlackChat.Client.Http;
using NewsBot.SlackChat.Connection;
using NewsBot.State;
using NewsBot.Supervision;

namespace NewsBot.SlackChat;

public static class SlackDoorServices
{
    /// <summary>Adds the settings and their check. Asking twice is harmless.</summary>
    public static IServiceCollection AddSlackSettings(this IServiceCollection services, IConfiguration configuration)
    {
        if (services.Any(service => service.ServiceType == typeof(SlackOptions)))
            return services;

        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>();
        services.AddOptions<SlackOptions>().Bind(configuration.GetSection(SlackOptions.Section)).ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<SlackOptions>>().Value);
        services.AddSingleton<ICheck, SlackCheck>();
        return services;
    }

    /// <summary>Adds the Slack door, which stays closed until its tokens are configured.</summary>
    /// <remarks>A registered <see cref="ISlackConnection"/> is kept; otherwise <see cref="SlackOptions.Client"/> chooses.</remarks>
    public static IServiceCollection AddSlackDoor(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSlackSettings(configuration);
        services.AddSupervision();
        services.AddConversations(SlackOptions.Door, provider => provider.GetRequiredService<SlackOptions>().Workers);

        services.TryAddSingleton<HttpEvents>();
        services.AddSlackClients();

        services.TryAddSingleton<SlackRoster>();
        services.TryAddSingleton<Courier>();
        services.TryAddSingleton<FrontDesk>();
        services.TryAddSingleton(provider => new Handover<SlackEvent>(
            "slack", provider.GetRequiredService<IKeptStateStore>(), LeftQuestionsJson.Default.SlackEventArray, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<MessageHandler>();
        services.TryAddSingleton<CommandHandler>();
        services.TryAddSingleton<ButtonHandler>();
        services.TryAddSingleton<WelcomeHandler>();
        services.TryAddSingleton<Dispatcher>();
        services.AddSingleton<IDoorRehearsal, SlackRehearsal>();
        services.AddHostedService<SlackDoor>();
        return services;
    }

    private static void AddSlackClients(this IServiceCollection services)
    {
        services.AddKeyedSingleton<ISlackConnection, BuiltInSlackConnection>(SlackClients.BuiltIn);
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackClients>();
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<ISlackConnection>(SlackClients.Chosen(provider.GetRequiredService<SlackOptions>())));
    }

    /// <summary>Listens for Slack's requests when HTTP mode is configured; otherwise does nothing.</summary>
    public static IEndpointRouteBuilder MapSlackDoor(this IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<SlackOptions>>().Value;
        if (options.Mode == SlackMode.Http)
            endpoints.MapPost(options.EventsPath, endpoints.ServiceProvider.GetRequiredService<HttpEvents>().HandleAsync);
        return endpoints;
    }
}
