using NewsBot.Answers;
using NewsBot.DiscordChat;
using NewsBot.Hosting.Configuration;
using NewsBot.Hosting.Web;
using NewsBot.Indexing;
using NewsBot.Ingestion;
using NewsBot.SlackChat;
using NewsBot.Sources.Feeds;
using NewsBot.Sources.Fetching;
using NewsBot.Storage;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Hosting;

/// <summary>Every setting stands in the table of docs/operations.md, and the table names no other.</summary>
public sealed class SettingsTableTests
{
    private static readonly Dictionary<string, Type> Sections = new(StringComparer.Ordinal)
    {
        ["Answers"] = typeof(AnswersOptions),
        ["Articles"] = typeof(IngestionOptions),
        ["Discord"] = typeof(DiscordOptions),
        ["Feeds"] = typeof(FeedsOptions),
        ["Fetching"] = typeof(FetchOptions),
        ["Indexing"] = typeof(IndexingOptions),
        ["Logs"] = typeof(LogsOptions),
        ["Slack"] = typeof(SlackOptions),
        ["Storage"] = typeof(StorageOptions),
        ["Topics"] = typeof(TopicsOptions),
        ["Web"] = typeof(WebOptions),
    };

    /// <summary>Set by --data.</summary>
    private static readonly string[] NotSettings = ["Storage:Folder", "Indexing:Folder"];

    [Fact]
    public void Table_Always_HoldsEverySettingAndNoOther()
    {
        var documented = Rows().Select(row => row.Split('|')[1].Trim().Trim('`')).ToList();
        var known = Sections
            .SelectMany(section => section.Value.GetProperties().Where(property => property.CanWrite).Select(property => $"{section.Key}:{property.Name}"))
            .Except(NotSettings)
            .ToList();

        Assert.Empty(known.Except(documented));
        Assert.DoesNotContain(documented.Except(known), name => Sections.ContainsKey(name.Split(':')[0]));
    }

    [Fact]
    public void Table_Row_NamesTheEnvironmentVariableOfItsSetting() => Assert.All(Rows(), row =>
    {
        var cells = row.Split('|');
        Assert.Contains($"`{cells[1].Trim().Trim('`').Replace(":", "__", StringComparison.Ordinal)}", cells[2], StringComparison.Ordinal);
    });

    private static IEnumerable<string> Rows() => File.ReadLines(Checkout.In("docs", "operations.md"))
        .SkipWhile(line => !line.StartsWith("| setting ", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'));
}
