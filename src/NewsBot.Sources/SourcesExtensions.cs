using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsBot.Ingestion;
using NewsBot.Sources.Files;
using NewsBot.Sources.Folders;

namespace NewsBot.Sources;

/// <summary>Adds the sources of articles.</summary>
public static class SourcesExtensions
{
    /// <summary>Adds the reader of files and folders that people name.</summary>
    public static IServiceCollection AddArticleReader(this IServiceCollection services)
    {
        services.TryAddSingleton<IArticleReader, ArticleReader>();
        return services;
    }

    /// <summary>Adds a folder whose files are kept in step with the record. May be called for several folders.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public static IServiceCollection AddFolderSource(this IServiceCollection services, FolderSourceOptions options)
    {
        options.Checked();
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton<IArticleSource>(provider => ActivatorUtilities.CreateInstance<FolderSource>(provider, options));
    }
}
