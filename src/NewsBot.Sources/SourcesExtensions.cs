using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsBot.Administration;
using NewsBot.Ingestion;
using NewsBot.Sources.Feeds;
using NewsBot.Sources.Fetching;
using NewsBot.Sources.Files;
using NewsBot.Sources.Folders;
using NewsBot.Sources.Pages;
using NewsBot.Sources.Stories;
using NewsBot.Sources.Submissions;

namespace NewsBot.Sources;

/// <summary>Adds the sources of articles.</summary>
public static class SourcesExtensions
{
    /// <summary>Adds everything that brings articles but the folders: feeds, links, files that people name, and the recognition of copies.</summary>
    /// <remarks>Reads the sections "Feeds" and "Fetching". Needs the record, its settings, the ingestor and the board.</remarks>
    public static IServiceCollection AddNewsSources(this IServiceCollection services)
    {
        services.AddFetching();
        services.AddFeeds();
        services.AddSingleton<Robots>();
        services.AddSingleton<PageReader>();
        services.AddSingleton<SubmissionQueue>();
        services.AddSingleton<Submissions.Submissions>();
        services.AddSingleton<ISubmissions>(provider => provider.GetRequiredService<Submissions.Submissions>());
        services.AddSingleton<IAdminVerb, SubmissionsVerb>();
        services.Replace(ServiceDescriptor.Singleton<IStoryMatcher, StoryMatcher>());
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
