using NewsBot.Supervision;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NewsBot.Hosting.Terminal;

/// <summary>What a check found, one line each.</summary>
internal static class CheckView
{
    public static IRenderable Render(IEnumerable<CheckFinding> findings)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().PadRight(0));
        foreach (var finding in findings)
        {
            var (word, colour) = finding.Verdict switch
            {
                CheckVerdict.Right => ("right", Color.Green),
                CheckVerdict.Wrong => ("wrong", Color.Red),
                _ => ("off", Color.Grey),
            };
            grid.AddRow(new Text(word, new Style(colour)), new Text(finding.Subject), new Text(finding.Text));
        }

        return grid;
    }
}
