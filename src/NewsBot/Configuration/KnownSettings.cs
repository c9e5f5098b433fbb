using System.Reflection;
using NewsBot.Answers;
using NewsBot.DiscordChat;
using NewsBot.Hosting.Composition;
using NewsBot.Hosting.Web;
using NewsBot.Indexing;
using NewsBot.Ingestion;
using NewsBot.SlackChat;
using NewsBot.Sources.Feeds;
using NewsBot.Sources.Fetching;
using NewsBot.Storage;
using NewsBot.Topics;

namespace NewsBot.Hosting.Configuration;

/// <summary>The settings that there are: every section, and what its settings are read into.</summary>
internal static class KnownSettings
{
    private static readonly (string Section, Type Options)[] Rooms =
    [
        (AnswersOptions.Section, typeof(AnswersOptions)),
        (IngestionOptions.Section, typeof(IngestionOptions)),
        (DiscordOptions.Section, typeof(DiscordOptions)),
        (FeedsOptions.Section, typeof(FeedsOptions)),
        (FetchOptions.Section, typeof(FetchOptions)),
        (NewsBotServices.IndexingSection, typeof(IndexingOptions)),
        (LogsOptions.Section, typeof(LogsOptions)),
        (SlackOptions.Section, typeof(SlackOptions)),
        (NewsBotServices.StorageSection, typeof(StorageOptions)),
        (TopicsOptions.Section, typeof(TopicsOptions)),
        (WebOptions.Section, typeof(WebOptions)),
    ];

    /// <summary>Named on the command line, by --data.</summary>
    private static readonly string[] NotSettings = [$"{NewsBotServices.StorageSection}:{nameof(StorageOptions.Folder)}", $"{NewsBotServices.IndexingSection}:{nameof(IndexingOptions.Folder)}"];

    /// <summary>Those that an options class holds.</summary>
    public static IReadOnlyList<KnownSetting> InOptions { get; } =
    [
        .. from room in Rooms
           from property in room.Options.GetProperties()
           where property.CanWrite && !NotSettings.Contains($"{room.Section}:{property.Name}")
           select new KnownSetting(room.Section, property),
    ];

    /// <summary>All, as the configuration spells them; a list or a group by its own name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. InOptions.Select(setting => setting.Name), FolderSettings.Section, FolderSettings.Rescan];

    public static IReadOnlyList<string> Sections { get; } = [.. Names.Select(name => name.Split(':')[0]).Distinct()];
}

/// <summary>One setting of an options class.</summary>
internal sealed record KnownSetting(string Section, PropertyInfo Property)
{
    /// <summary>"Web:Port".</summary>
    public string Name => $"{Section}:{Property.Name}";

    /// <summary>What its value is read as; of an optional one what it is when it is given.</summary>
    public Type Kind => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;
}
