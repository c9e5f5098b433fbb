using System.Globalization;
using NewsBot.Answers;
using NewsBot.Ingestion;
using NewsBot.Retrieval;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NewsBot.Hosting.Terminal;

/// <summary>The record, the index and the sources at a glance, in a terminal.</summary>
internal static class StatusView
{
    public static IRenderable Render(RecordStatus record, IndexStatus index, IEnumerable<SourceReport> sources)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().PadRight(0));
        Add(grid, "articles", Number(record.Articles));
        Add(grid, "passages", Number(index.Passages));
        Add(grid, "facts", Number(index.Facts));
        Add(grid, "newest article", Wording.Day(index.Newest));
        Add(grid, "last stored", record.NewestStoredAt is { } at ? Wording.Moment(at) : "nothing yet");
        Add(grid, "index", $"{Wording.Size(index.Bytes)}, {Freshness(record, index)}");
        foreach (var source in sources)
            Add(grid, source.Name, Wording.Source(source));
        return grid;
    }

    private static string Freshness(RecordStatus record, IndexStatus index) => record.LastSequence > index.LastSequence
        ? $"{Wording.Count(record.LastSequence - index.LastSequence, "change")} behind the record"
        : "up to date";

    private static void Add(Grid grid, string name, string value) =>
        grid.AddRow(new Text(name, new Style(Color.Grey)), new Text(value));

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
