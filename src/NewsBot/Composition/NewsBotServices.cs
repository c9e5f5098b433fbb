using NewsBot.Administration;
using NewsBot.Answers;
using NewsBot.DiscordChat;
using NewsBot.Facts;
using NewsBot.Hosting.Administration;
using NewsBot.Hosting.Checks;
using NewsBot.Hosting.Web;
using NewsBot.Indexing;
using NewsBot.Ingestion;
using NewsBot.SlackChat;
using NewsBot.Sources;
using NewsBot.Storage;
using NewsBot.Supervision;
using NewsBot.Topics;

namespace NewsBot.Hosting.Composition;

/// <summary>All rooms of the bot, wired together; every command builds on it, <c>serve</c> adds the doors.</summary>
internal static class NewsBotServices
{
    public const string IndexingSection = "Indexing";
    public const string StorageSection = "Storage";

    private const string IndexFolder = "index";

    /// <param name="services">Where the rooms are added.</param>
    /// <param name="configuration">The settings of every room.</param>
    /// <param name="data">The data folder.</param>
    public static IServiceCollection AddNewsBot(this IServiceCollection services, IConfiguration configuration, string data)
    {
        services.AddSingleton(configuration);
        services.AddSupervision();
        services.AddFacts();
        services.AddAnswers();
        services.Configure<AnswersOptions>(configuration.GetSection(AnswersOptions.Section));
        services.AddTopics(topics => configuration.GetSection(TopicsOptions.Section).Bind(topics));
        services.AddDiscordCheck(configuration);
        services.AddStorage(storage =>
        {
            configuration.GetSection(StorageSection).Bind(storage);
            storage.Folder = data;
        });
        services.AddNewsIndexing(index =>
        {
            configuration.GetSection(IndexingSection).Bind(index);
            index.Folder = Path.Combine(data, IndexFolder);
        });
        services.AddIngestion(articles => configuration.GetSection(IngestionOptions.Section).Bind(articles));
        services.AddSources(configuration);
        services.AddWebSettings(configuration);
        services.AddAdministration();
        services.AddSingleton<IAuditTrail, AuditFile>();
        services.AddSingleton<IAdminVerb, SettingsVerb>();
        services.AddChecks();
        return services;
    }

    /// <summary>The chat platforms; each door stays closed until it is configured.</summary>
    public static IServiceCollection AddChatDoors(this IServiceCollection services, IConfiguration configuration) => services
        .AddDiscordDoor(configuration)
        .AddSlackDoor(configuration)
        .AddSdkClients();

    private static void AddSources(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddNewsSources();
        foreach (var folder in FolderSettings.Read(configuration))
            services.AddFolderSource(folder);
    }
}
