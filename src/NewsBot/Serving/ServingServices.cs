using NewsBot.Answers;
using NewsBot.Hosting.Administration;
using NewsBot.Hosting.Terminal;
using NewsBot.Hosting.Web;
using NewsBot.Hosting.Composition;
using NewsBot.Hosting.Health;
using NewsBot.Hosting.Telemetry;
using NewsBot.Ingestion;

namespace NewsBot.Hosting.Serving;

/// <summary>What only the running bot needs: the doors, the page, the prompt and the figures.</summary>
internal static class ServingServices
{
    public static IServiceCollection AddServing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddIngestionInBackground();
        services.AddChatDoors(configuration);
        services.AddWebDoor();
        services.AddSingleton<Readiness>();
        services.AddTelemetry();
        services.AddHostedService<DeskListener>();
        services.AddHostedService<StartReport>();
        services.AddWarmUp();
        if (Prompt.HasTerminal)
            services.AddHostedService<Prompt>();

        return services;
    }
}
