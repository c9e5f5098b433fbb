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
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, WireJson.Lines));
        services.AddSingleton<WebAsker>();
        services.AddSingleton<AdminGate>();
        services.AddRateLimiter(_ => { });
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, WebRateLimits>();
        return services;
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
