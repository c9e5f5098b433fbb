using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace NewsBot.Sources.Fetching;

internal static class FetchingServices
{
    public static IServiceCollection AddFetching(this IServiceCollection services)
    {
        services.AddOptions<FetchOptions>().BindConfiguration(FetchOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FetchOptions>, FetchOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<INameResolver, SystemNameResolver>();
        services.TryAddSingleton<FetchGuard>();
        services.TryAddSingleton<Fetcher>();
        services.TryAddSingleton<IFetcher>(provider => new MeteredFetcher(provider.GetRequiredService<Fetcher>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
