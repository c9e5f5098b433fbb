using System.Net;
using System.Text.Json;
using NewsBot.Articles;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Web;

public sealed class PageTests
{
    [Fact]
    public async Task Home_Question_ShowsLeadQuoteMatchAndSource()
    {
        await using var page = await RunningPage.StartAsync(_ => Some.Answer());
        var html = await GetAsync(page, "/?q=/who%20denied");
        Assert.Contains("<h1 id=\"lead\">Mira Holt</h1>", html, StringComparison.Ordinal);
        Assert.Contains("She <mark>denied</mark> that the harbour fund was empty.", html, StringComparison.Ordinal);
        Assert.Contains("The Gazette", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://gazette.example/harbour\"", html, StringComparison.Ordinal);
        Assert.Contains("as of 9 July 2021, from 12 articles", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_MarkupInNewsAndQuestion_IsShownAsText()
    {
        const string attack = "<script>alert(1)</script>";
        await using var page = await RunningPage.StartAsync(_ => Some.Answer($"It said denied {attack} there."));
        var html = await GetAsync(page, "/?q=" + Uri.EscapeDataString("\"><img src=x onerror=alert(1)>"));
        Assert.DoesNotContain(attack, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_MatchInsideAWord_IsNotTornApart()
    {
        await using var page = await RunningPage.StartAsync(_ => Some.Answer("They undenied it.", "denied"));
        Assert.Contains("un<mark>denied</mark> it", await GetAsync(page, "/?q=x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_NothingFound_OffersNearestTopicsAndNoPassage()
    {
        await using var page = await RunningPage.StartAsync(_ => Some.NoAnswer() with { Passages = Some.Answer().Passages });
        var html = await GetAsync(page, "/?q=dragons");
        Assert.Contains("Nothing found about dragons.", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/?q=%2Ftopic%20harbour\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<blockquote", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=x")]
    [InlineData("/status")]
    [InlineData("/nothing-here")]
    [InlineData("/api/ask?q=x")]
    public async Task Reply_Always_ForbidsScriptsAndFrames(string path)
    {
        await using var page = await RunningPage.StartAsync(_ => Some.Answer());
        using var reply = await page.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var policy = Assert.Single(reply.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(reply.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(reply.Headers.Contains("Server"));
        Assert.DoesNotContain("<script", await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_Feed_IsShownWithLastSuccessFailureReasonAndItems()
    {
        await using var page = await RunningPage.StartAsync(_ => Some.Answer());

        var json = await page.Client.GetStringAsync("/api/sources", TestContext.Current.CancellationToken);
        var html = await page.Client.GetStringAsync("/status", TestContext.Current.CancellationToken);

        Assert.All(["Coast Gazette https://gazette.example/feed", "2024-05-01T09:00:00", "2024-05-01T10:00:00", "answered 500", "\"items\":42"], word => Assert.Contains(word, json, StringComparison.Ordinal));
        Assert.All(["Coast Gazette", "failed 1 May 2024, 10:00 UTC: answered 500; last read 1 May 2024, 09:00 UTC", "42 items"], word => Assert.Contains(word, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_Question_ReturnsRunFieldsAndMore()
    {
        await using var page = await RunningPage.StartAsync(_ => Some.Answer());
        using var json = JsonDocument.Parse(await GetAsync(page, "/api/ask?q=/who+denied"));
        Assert.Equal("Mira Holt", json.RootElement.GetProperty("lead").GetString());
        var result = json.RootElement.GetProperty("results")[0];
        Assert.Equal(["a1", "She denied that the harbour fund was empty.", "The Gazette", "Harbour fund under scrutiny", "2021-07-09", "https://gazette.example/harbour"],
            new[] { "article_id", "passage", "publisher", "title", "published", "url" }.Select(name => result.GetProperty(name).GetString()));
    }

    [Theory]
    [InlineData("/api/ask")]
    [InlineData("/api/ask?q=%20")]
    [InlineData("/api/ask?q=x&limit=0")]
    [InlineData("/api/ask?q=x&limit=101")]
    [InlineData("/api/ask?q=x&asked_at=yesterday")]
    [InlineData("/api/ask?q=x&explain=maybe")]
    public async Task Ask_BadRequest_SaysWhatWouldBeRight(string path)
    {
        await using var page = await RunningPage.StartAsync(_ => Some.Answer());
        using var reply = await page.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        using var json = JsonDocument.Parse(await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(json.RootElement.GetProperty("error").GetString()!);
    }

    [Fact]
    public async Task Ask_AnswererFails_TellsNothingOfTheInside()
    {
        await using var page = await RunningPage.StartAsync(_ => throw new InvalidOperationException("planted-inside"));
        using var reply = await page.Client.GetAsync(new Uri("/api/ask?q=x", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, reply.StatusCode);
        Assert.DoesNotContain("planted", await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, HttpStatusCode.OK)]
    [InlineData(7, HttpStatusCode.TooManyRequests)]
    public async Task Ask_MoreThanAllowed_IsTurnedAwayWithATime(int questions, HttpStatusCode last)
    {
        await using var page = await RunningPage.StartAsync(_ => Some.Answer(), settings => settings["Web:QuestionsPerMinute"] = "6");
        for (var i = 1; i < questions; i++)
            await GetAsync(page, "/api/ask?q=x");

        using var reply = await page.Client.GetAsync(new Uri("/api/ask?q=x", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(last, reply.StatusCode);
        Assert.Equal(last == HttpStatusCode.TooManyRequests, reply.Headers.RetryAfter is not null);
    }

    [Fact]
    public async Task Article_OfACommunity_IsNotShownToVisitors()
    {
        var article = Some.Article("a/1");
        await using var open = await RunningPage.StartAsync(_ => Some.Answer(), article: article);
        Assert.Contains(article.Title, await GetAsync(open, "/articles/a%2F1"), StringComparison.Ordinal);
        Assert.Contains(article.Title, await GetAsync(open, "/api/articles/a%2F1"), StringComparison.Ordinal);

        await using var closed = await RunningPage.StartAsync(_ => Some.Answer(), article: article with { Audience = Audience.Of("discord:1") });
        foreach (var path in (string[])["/articles/a%2F1", "/api/articles/a%2F1"])
        {
            using var reply = await closed.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        }
    }

    private static Task<string> GetAsync(RunningPage page, string path) =>
        page.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
