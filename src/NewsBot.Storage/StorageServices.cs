using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Ingestion;
using NewsBot.State;
using NewsBot.Storage.Articles;
using NewsBot.Storage.Backup;
using NewsBot.Storage.Database;
using NewsBot.Storage.Folders;
using NewsBot.Storage.State;

namespace NewsBot.Storage;

public static class StorageServices
{
    /// <summary>The data folder and the record in it. Open <see cref="IDataFolder"/> before any store is used.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, Action<StorageOptions> configure)
    {
        services.AddOptions<StorageOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IStoryMatcher, ExactStoryMatcher>();
        services.AddSingleton<RecordDatabase>();
        services.AddSingleton<ArticleWriter>();
        services.AddSingleton<IDataFolder, DataFolder>();
        services.AddSingleton<IRecordBackup, RecordBackup>();
        services.AddSingleton<IArticleStore, SqliteArticleStore>();
        services.AddSingleton<IDeliveryStore, SqliteDeliveryStore>();
        services.AddSingleton<IKeptStateStore, SqliteKeptStateStore>();
        services.AddSingleton<ISettingsStore, SqliteSettingsStore>();
        return services;
    }
}
