using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NewsBot.Ingestion;
using NewsBot.Sources.Drafts;
using NewsBot.Sources.Pages;
using NewsBot.Tests.Sources.Feeds;

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

    [Fact]
    public void NaughtyStrings_InEveryPartOfAPage_AreCleanText()
    {
        using var strings = JsonDocument.Parse(File.ReadAllText(Path.Combine(HostileFolder.Of("blns"), "blns.json")));
        var read = 0;
        foreach (var naughty in strings.RootElement.EnumerateArray().Select(item => item.GetString()!))
        {
            foreach (var words in (string[])[naughty, System.Security.SecurityElement.Escape(naughty)!])
            {
                var page = $"<html><head><title>{words}</title><meta property='og:title' content=\"{words}\"><meta name='author' content=\"{words}\"></head>"
                    + $"<body><article><h1>{words}</h1><p>{words}</p><p>{SomeFeed.Long}</p><p>{words} {SomeFeed.Long}</p></article></body></html>";
                var draft = PageExtractor.Extract(System.Text.Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", new Uri("https://news.example/story"))?.Draft;
                if (draft is null || CopyDesk.Finish(draft, "a", "tests", "a") is not SourceEvent.Found { Article: var article })
                    continue;
                read++;
                foreach (var text in (string[])[article.Title, article.Text, article.Author ?? ""])
                    Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n' || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');
            }
        }

        Assert.True(read > 500, $"only {read} pages were read");
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
