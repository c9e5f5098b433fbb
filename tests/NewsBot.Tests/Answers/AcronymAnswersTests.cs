using NewsBot.Articles;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answers;

public sealed class AcronymAnswersTests
{
    private static readonly Article Spelt = Some.News("spelt", "A new office", "Coast Herald", new DateOnly(2024, 5, 1), "The Marlow Harbour Trust (MHT) opened an office in Kilbride.");
    private static readonly Article Whole = Some.News("whole", "Cranes", "Coast Herald", new DateOnly(2024, 5, 8), "The Marlow Harbour Trust bought two yellow cranes. The cranes cost a fortune, said the Marlow Harbour Trust.");
    private static readonly Article Short = Some.News("short", "Ferries", "Marlow Gazette", new DateOnly(2024, 5, 9), "The MHT sold three old ferries. Buyers came from afar, said the MHT.");

    [Theory]
    [InlineData("what cranes did the MHT buy?", "whole")]
    [InlineData("mht cranes", "whole")]
    [InlineData("which ferries did the Marlow Harbour Trust sell?", "short")]
    [InlineData("marlow harbour trust ferries", "short")]
    public async Task Ask_AcronymOrName_FindsPassagesThatHaveOnlyTheOther(string question, string article)
    {
        using var news = new IndexedNews([Spelt, Whole, Short, .. Some.HarbourNews()]);

        var first = (await news.AskAsync(question)).Passages[0];

        Assert.Equal(article, first.Citation.ArticleId);
        Assert.Contains(article == "whole" ? "Marlow Harbour Trust" : "MHT", first.Matches.Select(match => first.Quote.Substring(match.Start, match.Length)));
    }

    [Theory]
    [InlineData("quotes MHT", 2)]
    [InlineData("quotes Marlow Harbour Trust", 2)]
    [InlineData("quotes MTH", 0)]
    public async Task Ask_Quotes_TakesTheStatementsOfBothNames(string question, int statements)
    {
        using var news = new IndexedNews([Spelt, Whole, Short, .. Some.HarbourNews()]);

        Assert.Equal(statements, (await news.AskAsync(question)).Passages.Length);
    }

    [Fact]
    public async Task Ask_AcronymThatNoArticleSpellsOut_StandsForItselfAlone()
    {
        using var news = new IndexedNews([Whole, Short, .. Some.HarbourNews()]);

        Assert.DoesNotContain((await news.AskAsync("what cranes did the MHT buy?")).Passages, passage => passage.Matches.Any(match => passage.Quote.Substring(match.Start, match.Length) == "Marlow Harbour Trust"));
    }

    [Theory]
    [InlineData("slack:ours", true)]
    [InlineData("slack:theirs", false)]
    public async Task Ask_AcronymThatARestrictedArticleSpellsOut_IsKnownToItsCommunityAlone(string community, bool known)
    {
        using var news = new IndexedNews([Spelt with { Audience = Audience.Of("slack:ours") }, Whole, Short, .. Some.HarbourNews()]);

        var answer = await news.AskAsync("quotes MHT", Audience.Of(community));

        Assert.Equal(known ? 2 : 1, answer.Passages.Length);
    }

    [Fact]
    public async Task Ask_NameWhoseAcronymIsAnotherWordToo_DoesNotTakeThatWordForIt()
    {
        Article[] tides = [.. Enumerable.Range(1, 4).Select(day => Some.News($"sea{day}", "The sea", null, new DateOnly(2024, 5, day), $"The sea rose on day {day} and ferries sold out."))];
        using var news = new IndexedNews([Some.News("spelt", "An agency", null, new DateOnly(2024, 5, 9), "The Survey of Eastern Anchorages (SEA) opened an office."), .. tides]);

        Assert.Equal("spelt", Assert.Single((await news.AskAsync("where did the Survey of Eastern Anchorages open an office?")).Passages.Select(passage => passage.Citation.ArticleId).Distinct()));
    }
}
