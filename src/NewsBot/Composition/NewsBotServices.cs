using NewsBot.Administration;
using NewsBot.Hosting.Administration;
using NewsBot.Sources;
using NewsBot.Storage;
using NewsBot.Supervision;

namespace NewsBot.Hosting.Composition;

/// <summary>All rooms of the bot, wired together; every command builds on it, <c>serve</c> adds the doors.</summary>
internal static class NewsBotServices
{
    /// <param name="data">The data folder; null for commands that keep nothing.</param>
    public static IServiceCollection AddNewsBot(this IServiceCollection services, IConfiguration configuration, string? data)
    {
        services.AddSingleton(configuration);
        services.AddSupervision();
        services.AddAdministration();
        services.AddSingleton<IAuditTrail, AuditFile>();
        services.AddStorage(storage =>
        {
            configuration.GetSection("Storage").Bind(storage);
            storage.Folder = data ?? storage.Folder;
        });
        services.AddArticleReader();
        foreach (var folder in FolderSettings.Read(configuration))
            services.AddFolderSource(folder);

        return services;
    }
}
