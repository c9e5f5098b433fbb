using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Indexing.Schema;
using NewsBot.Indexing.Searching;
using NewsBot.Indexing.Upkeep;
using NewsBot.Ingestion;
using NewsBot.Retrieval;
using NewsBot.Supervision;

namespace NewsBot.Indexing;

public static class IndexingServices
{
    /// <summary>The index made from the record. <see cref="Newsroom.OpenAsync"/> opens it.</summary>
    public static IServiceCollection AddNewsIndexing(this IServiceCollection services, Action<IndexingOptions> configure)
    {
        services.AddSupervision();
        services.AddOptions<IndexingOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<IndexingOptions>, IndexingOptionsValidator>());
        services.TryAddSingleton<PassageSchema>();

        // The data folder has one writing process already; Lucene's own lock would outlive a failed commit.
        services.TryAddSingleton<DirectoryOpener>(folder => new MappedDirectory(folder));
        services.AddSingleton<IndexKeeper>();
        services.AddSingleton<IIndexUpkeep>(provider => provider.GetRequiredService<IndexKeeper>());
        services.AddSingleton<ISearcherSource>(provider => provider.GetRequiredService<IndexKeeper>());
        services.AddSingleton<IPassageIndex, PassageIndex>();
        services.AddSingleton<IIngestionRehearsal, IngestionRehearsal>();
        return services;
    }
}
