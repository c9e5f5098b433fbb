using System.Text;
using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Sources.Files;

namespace NewsBot.Tests.Sources.Files;

public sealed class ArticleReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ArticleReader _reader = new(NoPages.Reader);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_FrontMatter_GivesEveryField()
    {
        var path = _folder.Write("harbour.md", """
            ---
            id: harbour-1
            title: "Harbour: the bridge opens"
            source: Coast Gazette
            author: [Ada Lund, Per Holm]
            url: https://gazette.example/bridge
            published: 2021-03-04T05:06:07+01:00
            ---

            The *new* bridge [opened](https://gazette.example/x) on Monday.

            Mayor Ida Berg said it was "overdue".
            """);

        var article = await OneAsync(path);

        Assert.Equal("harbour-1", article.Id);
        Assert.Equal("Harbour: the bridge opens", article.Title);
        Assert.Equal("The new bridge opened on Monday.\n\nMayor Ida Berg said it was \"overdue\".", article.Text);
        Assert.Equal(new Publisher("Coast Gazette", "gazette.example"), article.Publisher);
        Assert.Equal("Ada Lund, Per Holm", article.Author);
        Assert.Equal("2021-03-04T05:06:07+01:00", article.Published.ToString());
    }

    [Fact]
    public async Task Read_MarkdownWithoutFrontMatter_TakesTheHeadingAsTitle()
    {
        var article = await OneAsync(_folder.Write("a.md", "# The *tide* turns\n\nWater rose."));

        Assert.Equal(("The tide turns", "Water rose."), (article.Title, article.Text));
        Assert.Null(article.Publisher);
    }

    [Fact]
    public async Task Read_SamePlaceTwice_GivesTheSameId()
    {
        var path = _folder.Write("a.txt", "Tide turns\n\nThe water rose over the quay on Monday.");

        Assert.Equal((await OneAsync(path)).Id, (await OneAsync(path)).Id);
        Assert.NotEqual((await OneAsync(path)).Id, (await OneAsync(_folder.Write("b.txt", "Tide turns\n\nThe water rose."))).Id);
    }

    [Fact]
    public async Task Read_JsonLines_ReportsEachBadLineAndReadsTheOthers()
    {
        var path = _folder.Write("news.jsonl", """
            {"id":"1","title":"One","text":"First.","source":"coast.example","published":"2022/06/19"}
            {"id":"2","title":"Two"}
            nonsense

            {"id":"3","title":"Three","text":"Third.","published":"last week"}
            {"id":4,"title":"Four","text":"Fourth."}
            {"id":"5","title":"Five","text":"Fifth.","url":"ftp://coast.example/5"}
            [1]
            {"id":"6","title":"Six","text":"Sixth."}
            """);

        var events = await AllAsync(path);

        Assert.Equal(["1", "6"], events.OfType<SourceEvent.Found>().Select(found => found.Article.Id));
        Assert.Equal(
            [
                "line 2: text is missing",
                "line 3: is not JSON (column 2)",
                "line 5: published is \"last week\"; give a date such as 2022-06-19 or 2022-06-19T08:30:00Z",
                "line 6: id is 4; give a string",
                "line 7: url is \"ftp://coast.example/5\"; give an absolute http or https address",
                "line 8: is not a JSON object",
            ],
            events.OfType<SourceEvent.Unreadable>().Select(problem => $"{problem.Place[(path.Length + 2)..]}: {problem.Problem}"));
        Assert.Equal(new Publisher("coast.example", "coast.example"), ((SourceEvent.Found)events[0]).Article.Publisher);
    }

    [Fact]
    public async Task Read_LineOfFiftyMegabytes_IsRefusedInBoundedMemory()
    {
        var path = Path.Combine(_folder.Path, "huge.jsonl");
        await using (var file = new StreamWriter(path))
        {
            await file.WriteLineAsync("""{"id":"1","title":"One","text":"First."}""");
            for (var i = 0; i < 50; i++)
                await file.WriteAsync(new string('x', 1024 * 1024));
            await file.WriteLineAsync();
            await file.WriteLineAsync("""{"id":"3","title":"Three","text":"Third."}""");
        }

        // Other tests share the thread while this one waits for the file, so the least of a few readings tells.
        List<SourceEvent> events = [];
        var least = long.MaxValue;
        for (var reading = 0; reading < 5; reading++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            events = [.. await AllAsync(path)];
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(["1", "3"], events.OfType<SourceEvent.Found>().Select(found => found.Article.Id));
        var problem = Assert.Single(events.OfType<SourceEvent.Unreadable>());
        Assert.Equal((path + ", line 2", "is longer than 8 MiB"), (problem.Place, problem.Problem));
        Assert.InRange(least, long.MinValue, 40 * 1024 * 1024);
    }

    [Theory]
    [InlineData("a.txt", "", "is empty")]
    [InlineData("a.jsonl", "", "is empty")]
    [InlineData("a.txt", "\0\u0001\u0002 words", "holds binary data, not text")]
    [InlineData("a.jsonl", "\0\u0001\u0002 words\n", "holds binary data, not text")]
    [InlineData("a.exe", "words", "is of an unknown kind; give .txt, .md, .html, .json or .jsonl")]
    [InlineData("a.txt", "   \n ", "has no text")]
    [InlineData("a.json", "{", "is not JSON (line 1, column 2)")]
    [InlineData("a.md", "---\npublished: tomorrow\n---\nText.", "published is \"tomorrow\"; give a date such as 2022-06-19 or 2022-06-19T08:30:00Z")]
    [InlineData("a.md", "---\ntitle: x\n", "front matter is not closed; end it with a line of three dashes")]
    public async Task Read_BadFile_IsOneClearProblem(string name, string content, string problem)
    {
        var path = _folder.Write(name, content);

        var unreadable = Assert.IsType<SourceEvent.Unreadable>(Assert.Single(await AllAsync(path)));

        Assert.Equal((path, problem), (unreadable.Place, unreadable.Problem));
    }

    [Fact]
    public async Task Read_NothingThere_SaysSo()
    {
        var unreadable = Assert.IsType<SourceEvent.Unreadable>(Assert.Single(await AllAsync(Path.Combine(_folder.Path, "none.txt"))));

        Assert.Equal("does not exist", unreadable.Problem);
    }

    [Fact]
    public async Task Read_BrokenYaml_NamesItsLine()
    {
        var path = _folder.Write("a.md", "---\ntitle: one\nsource: [a\n---\nText.");

        var unreadable = Assert.IsType<SourceEvent.Unreadable>(Assert.Single(await AllAsync(path)));

        Assert.StartsWith("front matter, line ", unreadable.Problem);
    }

    [Fact]
    public async Task Read_Folder_PassesOverNotesAndUnknownKinds()
    {
        _folder.Write("README.md", "# Notes\n\nTo people.");
        _folder.Write("deep/b.txt", "Second story\n\nIts text.");
        _folder.Write("a.md", "# First\n\nText.");
        _folder.Write("c.png", "no text");

        var titles = (await AllAsync(_folder.Path)).Cast<SourceEvent.Found>().Select(found => found.Article.Title);

        Assert.Equal(["First", "Second story"], titles);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Read_MarkedEncoding_IsUnderstood(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding) is var chosen ? (byte[])[.. chosen.GetPreamble(), .. chosen.GetBytes("Café opens\n\nThe “Öland” café opened.")] : [];

        Assert.Equal("The “Öland” café opened.", (await OneAsync(_folder.Write("a.txt", bytes))).Text);
    }

    [Fact]
    public async Task Read_Windows1252_IsUnderstood()
    {
        byte[] bytes = [.. "Cafe opens\n\nThe "u8, 0x93, 0xD6, .. "land"u8, 0x94, .. " opened."u8];

        Assert.Equal("The “Öland” opened.", (await OneAsync(_folder.Write("a.txt", bytes))).Text);
    }

    [Fact]
    public async Task Read_Html_GivesTheArticle()
    {
        var paragraph = string.Concat(Enumerable.Repeat("The council of Norrvik voted on Tuesday to rebuild the old harbour wall. ", 8));
        var path = _folder.Write("a.html", $"<html><head><title>Harbour wall</title></head><body><nav>Home</nav><article><h1>Harbour wall to be rebuilt</h1><p>{paragraph}</p><p>{paragraph}</p><script>alert(1)</script></article></body></html>");

        var article = await OneAsync(path);

        Assert.Equal($"{paragraph.Trim()}\n\n{paragraph.Trim()}", article.Text);
    }

    private async Task<List<SourceEvent>> AllAsync(string place)
    {
        var events = new List<SourceEvent>();
        await foreach (var happened in _reader.ReadAsync(place, null, TestContext.Current.CancellationToken))
            events.Add(happened);
        return events;
    }

    private async Task<Article> OneAsync(string place) => Assert.IsType<SourceEvent.Found>(Assert.Single(await AllAsync(place))).Article;
}
