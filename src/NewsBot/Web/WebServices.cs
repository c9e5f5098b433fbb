using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using NewsBot.Hosting.Json;

namespace NewsBot.Hosting.Web;

/// <summary>The page, the API and what guards them.</summary>
internal static class WebServices
{
    /// <summary>The settings alone, for commands that serve nothing.</summary>
    public static IServiceCollection AddWebSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<WebOptions>, WebOptionsValidator>();
        services.AddOptions<WebOptions>().Bind(configuration.GetSection(WebOptions.Section)).ValidateOnStart();
        return services;
    }

    /// <summary>Needs <see cref="AddWebSettings"/>.</summary>
    public static IServiceCollection AddWebDoor(this IServiceCollection services)
    {
        services.AddRouting();
        services.AddRazorComponents();
        services.RemoveKeyMaker();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, WireJson.Lines));
        services.AddSingleton<WebAsker>();
        services.AddSingleton<AdminGate>();
        services.AddRateLimiter(_ => { });
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, WebRateLimits>();
        return services;
    }

    /// <summary>Razor brings a service that makes keys at the start, in the user's home or with warnings. The pages are static: nothing
    /// is ever protected with them, and nothing is to be written beside the data folder.</summary>
    private static void RemoveKeyMaker(this IServiceCollection services)
    {
        foreach (var maker in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly).ToList())
            services.Remove(maker);
    }

    public static WebApplication UseWebDoor(this WebApplication app)
    {
        app.UseExceptionHandler(SafeErrors.Handle);
        app.UseMiddleware<SecurityHeaders>();
        app.UseStaticFiles();
        app.UseRateLimiter();
        app.MapPages();
        app.MapApi();
        app.MapAdministration();
        return app;
    }
}
