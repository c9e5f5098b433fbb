using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace NewsBot.Supervision;

public static class SupervisionServices
{
    /// <summary>The board of all parts, and the calm at the start; asking twice is harmless.</summary>
    public static IServiceCollection AddSupervision(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ComponentBoard>();
        services.TryAddSingleton<CalmStart>();
        return services;
    }
}
