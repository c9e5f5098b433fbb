using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Configuration;

/// <summary>The table of settings in docs/operations.md.</summary>
internal static class SettingsTable
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        .. from line in File.ReadLines(Checkout.In("docs", "operations.md"))
               .SkipWhile(line => !line.StartsWith("| setting ", StringComparison.Ordinal))
               .Skip(2)
               .TakeWhile(line => line.StartsWith('|'))
           let cells = line.Split('|', StringSplitOptions.TrimEntries)
           select new Row(cells[1].Trim('`'), cells[2], cells[3].Trim('`'), cells[4]),
    ];

    internal sealed record Row(string Setting, string Environment, string Default, string Meaning);
}
