using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NewsBot.Articles;
using NewsBot.Sources.Feeds.Reading;

namespace NewsBot.Tests.Sources.Hostile;

/// <summary>Feeds that other readers are tested with, held against what those readers found in them.</summary>
public sealed partial class HostileFeedTests
{
    private static readonly Uri ServedFrom = new("http://127.0.0.1:8097/");

    [Fact]
    public void Feedparser_FieldsThatArticlesHold_AreReadAsExpected()
    {
        var folder = HostileFolder.Of("feedparser");
        var tally = new Tally();
        foreach (var line in File.ReadLines(Path.Combine(folder, "expectations.jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            if (!row.RootElement.TryGetProperty("checks", out var checks))
                continue;

            var file = row.RootElement.GetProperty("file").GetString()!;
            var feed = new Lazy<Feed?>(() => Read(folder, file, row.RootElement));
            foreach (var check in checks.EnumerateArray())
            {
                if (!check.TryGetProperty("equals", out var expected) || !TryFind(() => feed.Value, Path_(check), out var actual))
                    continue;
                tally.Check(AreEqual(expected, actual), $"{file}: {string.Join('.', Path_(check))} is «{Shown(actual)}», not «{expected}»");
            }
        }

        tally.AssertShare(0.98);
    }

    [Fact]
    public void Feedparser_EveryFile_EndsQuickly()
    {
        var folder = Path.Combine(HostileFolder.Of("feedparser"), "tests");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var watch = Stopwatch.StartNew();
            FeedReader.Read(File.ReadAllBytes(file));
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), file);
        }
    }

    [Fact]
    public void Gofeed_TitleLinkDateAndId_AreReadAsExpected()
    {
        var folder = Path.Combine(HostileFolder.Of("gofeed"), "testdata");
        var tally = new Tally();
        foreach (var xml in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var expected = xml.EndsWith(".xml", StringComparison.Ordinal) ? Path.ChangeExtension(xml, ".json") : xml.Replace(".json", "_expected.json", StringComparison.Ordinal);
            if (expected == xml || !File.Exists(expected) || Path.GetFileName(xml).EndsWith("_expected.json", StringComparison.Ordinal) || xml.EndsWith(".json", StringComparison.Ordinal) && File.Exists(Path.ChangeExtension(xml, ".xml")))
                continue;

            using var wanted = JsonDocument.Parse(File.ReadAllText(expected));
            var feed = FeedReader.Read(File.ReadAllBytes(xml)).Feed;
            GofeedExpectation.Check(tally, Path.GetRelativePath(folder, xml), wanted.RootElement, feed);
        }

        tally.AssertShare(0.95);
    }

    [Fact]
    public void XmlBombs_EveryFile_IsHarmless()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(HostileFolder.Of("xmlbombs"), "xmltestdata")))
        {
            var bytes = File.ReadAllBytes(file);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var reading = FeedReader.Read(bytes);

            Assert.Null(reading.Feed);
            Assert.NotNull(reading.Problem);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 50 * 1024 * 1024, file);
        }
    }

    [Fact]
    public void NaughtyStrings_InEveryField_AreCleanText()
    {
        using var strings = JsonDocument.Parse(File.ReadAllText(Path.Combine(HostileFolder.Of("blns"), "blns.json")));
        foreach (var naughty in strings.RootElement.EnumerateArray().Select(item => item.GetString()!))
        {
            var escaped = System.Security.SecurityElement.Escape(naughty);
            var feed = FeedReader.Read(System.Text.Encoding.UTF8.GetBytes($"<rss><channel><item><title>{escaped}</title><description>{escaped}</description></item></channel></rss>")).Feed;

            Assert.NotNull(feed);
            var item = Assert.Single(feed.Items);
            foreach (var text in (string[])[item.Title ?? "", item.Body?.Text ?? ""])
                Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n' || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');
        }
    }

    private static Feed? Read(string folder, string file, JsonElement row)
    {
        string? type = null;
        var address = ServedFrom;
        if (row.TryGetProperty("headers", out var headers))
        {
            foreach (var header in headers.EnumerateObject())
            {
                if (header.Name.Equals("content-type", StringComparison.OrdinalIgnoreCase))
                    type = header.Value.GetString();
                if (header.Name.Equals("content-location", StringComparison.OrdinalIgnoreCase))
                    address = Uri.TryCreate(ServedFrom, header.Value.GetString(), out var place) && place.Scheme is "http" or "https" ? place : ServedFrom;
            }
        }

        return FeedReader.Read(File.ReadAllBytes(Path.Combine(folder, "tests", file)), type, address).Feed;
    }

    private static string[] Path_(JsonElement check) => [.. check.GetProperty("path").EnumerateArray().Select(step => step.ToString())];

    /// <summary>Only title, link, id, body and date are compared: what an article holds.</summary>
    private static bool TryFind(Func<Feed?> feed, string[] path, out object? actual)
    {
        actual = null;
        switch (path)
        {
            case ["feed", var field]:
                return TryFeedField(feed, field, out actual);
            case ["entries", var index, .. var rest]:
                var item = feed()?.Items.ElementAtOrDefault(int.Parse(index));
                return TryItemField(item, string.Join('.', rest), out actual);
            default:
                return false;
        }
    }

    private static bool TryFeedField(Func<Feed?> feed, string field, out object? actual)
    {
        (var known, actual) = field switch
        {
            "title" => (true, (object?)feed()?.Title),
            "link" => (true, feed()?.Link),
            "id" or "guid" => (true, feed()?.Id),
            "tagline" or "subtitle" or "description" or "info" => (true, feed()?.Description),
            "updated_parsed" => (true, feed()?.Updated),
            _ => (false, null),
        };
        return known;
    }

    private static bool TryItemField(FeedItem? item, string field, out object? actual)
    {
        (var known, actual) = field switch
        {
            "title" or "title_detail.value" => (true, (object?)item?.Title),
            "link" => (true, item?.Link),
            "id" or "guid" => (true, item?.Id),
            "description" or "summary" or "summary_detail.value" => (true, item?.Summary?.Text ?? item?.Content?.Text),
            "content.0.value" => (true, item?.Content?.Text ?? item?.Summary?.Text),
            "published_parsed" => (true, item?.Published),
            "updated_parsed" => (true, item?.Updated ?? item?.Published),
            "created_parsed" => (true, item?.Created),
            _ => (false, null),
        };
        return known;
    }

    private static bool AreEqual(JsonElement expected, object? actual) => (expected.ValueKind, actual) switch
    {
        (JsonValueKind.Array, PublicationDate date) => expected.EnumerateArray().Take(6).Select(part => part.GetInt32())
            .SequenceEqual([date.At.UtcDateTime.Year, date.At.UtcDateTime.Month, date.At.UtcDateTime.Day, date.At.UtcDateTime.Hour, date.At.UtcDateTime.Minute, date.At.UtcDateTime.Second]),
        (JsonValueKind.String, _) => AreSameWords(expected.GetString()!, actual as string ?? ""),
        _ => actual is null,
    };

    /// <summary>Expected values hold markup, ours hold text: they are compared as what a reader sees.</summary>
    private static bool AreSameWords(string expected, string actual) =>
        Words(expected) == Words(actual) || Words(Seen(expected)) == Words(actual) || Words(Seen(expected)) == Words(Seen(actual));

    private static string Seen(string markup)
    {
        var document = new HtmlParser().ParseDocument(markup);
        foreach (var unseen in document.QuerySelectorAll("script,style,noscript,iframe,object,template").ToList())
            unseen.Remove();
        return document.DocumentElement.TextContent;
    }

    private static string Words(string text) => Blanks().Replace(text, "");

    private static string Shown(object? actual) => actual?.ToString() is { } text ? text[..Math.Min(text.Length, 120)] : "nothing";

    /// <summary>White space, and what readers cannot see and articles do not keep.</summary>
    [GeneratedRegex(@"[\s\u00AD\u200B\u200E\u200F]+")]
    private static partial Regex Blanks();
}
