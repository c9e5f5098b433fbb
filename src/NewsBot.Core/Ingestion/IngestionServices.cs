using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Supervision;

namespace NewsBot.Ingestion;

public static class IngestionServices
{
    /// <summary>The way of an article into the record. Needs a store, an index and a fact extractor.</summary>
    public static IServiceCollection AddIngestion(this IServiceCollection services, Action<IngestionOptions>? configure = null)
    {
        services.AddSupervision();
        services.AddOptions<IngestionOptions>().Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<IngestionOptions>, IngestionOptionsValidator>());
        services.TryAddSingleton<IStoryMatcher, ExactStoryMatcher>();
        services.AddSingleton<ArticleIngestor>();
        services.AddSingleton<ArticleAnalyzer>();
        services.AddSingleton<Intake>();
        services.AddSingleton<SourceHistory>();
        services.AddSingleton<ISourceReports>(provider => provider.GetRequiredService<SourceHistory>());
        services.AddSingleton<Newsroom>();
        return services;
    }

    /// <summary>What runs for as long as a server does: every source is followed, and articles whose time is over go.</summary>
    public static IServiceCollection AddIngestionInBackground(this IServiceCollection services)
    {
        services.AddHostedService<SourceFollowers>();
        services.AddHostedService<ArticleRetention>();
        return services;
    }
}
