using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NewsBot.Sources.Pages;

namespace NewsBot.Tests.Sources.Hostile;

/// <summary>Real web pages, held against the article that the readability project expects of them.</summary>
public sealed partial class HostilePageTests
{
    [Fact]
    public void Readability_BodiesAndTitles_AreFound()
    {
        var folder = Path.Combine(HostileFolder.Of("readability"), "test", "test-pages");
        var scores = new List<(string Page, double F1)>();
        var titles = new Tally();
        foreach (var page in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var found = PageExtractor.Extract(File.ReadAllBytes(Path.Combine(page, "source.html")), null, new Uri("http://fakehost/test/page.html"));
            scores.Add((Path.GetFileName(page), F1(Expected(page), found?.Draft.Text ?? "")));
            using var meta = JsonDocument.Parse(File.ReadAllText(Path.Combine(page, "expected-metadata.json")));
            var title = meta.RootElement.GetProperty("title").GetString() ?? "";
            titles.Check(Bare(title) == Bare(found?.Draft.Title ?? ""), $"{Path.GetFileName(page)}: «{found?.Draft.Title}», not «{title}»");
        }

        var ranked = scores.OrderBy(score => score.F1).ToList();
        var median = ranked[ranked.Count / 2].F1;
        TestContext.Current.TestOutputHelper?.WriteLine($"median F1 {median:0.000}, mean {ranked.Average(score => score.F1):0.000}; worst {string.Join(", ", ranked.Take(8))}");
        Assert.True(median >= 0.90, $"median F1 is {median:0.000}; worst {string.Join(", ", ranked.Take(8))}");
        titles.AssertShare(0.95);
    }

    private static string Expected(string page) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(page, "expected.html"))).DocumentElement.TextContent;

    private static double F1(string expected, string actual)
    {
        var (left, right) = (Tokens(expected), Tokens(actual));
        var shared = left.Sum(token => Math.Min(token.Value, right.GetValueOrDefault(token.Key)));
        return left.Count == 0 || right.Count == 0 ? 0 : 2.0 * shared / (left.Values.Sum() + right.Values.Sum());
    }

    private static Dictionary<string, int> Tokens(string text) =>
        Word().Matches(text).Select(word => word.Value.ToLowerInvariant()).CountBy(word => word).ToDictionary(word => word.Key, word => word.Value);

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00AD' && c != '\u200B'));

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
