using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answers;

/// <summary>What a question asks for decides what the answer names and shows.</summary>
public sealed class AskedKindTests
{
    [Fact]
    public async Task Ask_WhichCountry_NamesNoCity()
    {
        using var news = new IndexedNews(Some.News("a", "Ferry accord", "The Post", new DateOnly(2024, 5, 18), "The ferry accord was signed in Lisbon by Portugal. It runs for ten years."));

        Assert.Equal(["Portugal"], (await news.AskAsync("which country signed the ferry accord?")).Listed);
    }

    [Fact]
    public async Task Ask_WhichCity_NamesNoCountry()
    {
        using var news = new IndexedNews(Some.News("a", "Ferry accord", "The Post", new DateOnly(2024, 5, 18), "The ferry accord was signed in Lisbon by Portugal. It runs for ten years."));

        Assert.Equal(["Lisbon"], (await news.AskAsync("in which city was the ferry accord signed?")).Listed);
    }

    [Theory]
    [InlineData("who owns the yard?", "Marlow Shipping Company")]
    [InlineData("who bought the yard?", "Marlow Shipping Company")]
    [InlineData("who painted the yard?", null)]
    public async Task Ask_WhoOwnsSomething_MayNameAnOrganisation(string question, string? named)
    {
        using var news = new IndexedNews(Some.News("a", "Yard", "The Post", new DateOnly(2024, 5, 18), "The Marlow Shipping Company bought the yard, which it owns alone now and painted blue."));

        Assert.Equal(named is null ? [] : [named], (await news.AskAsync(question)).Listed);
    }

    [Fact]
    public async Task Ask_WhichInsect_ShowsTheReportThatNamesOneFirst()
    {
        using var news = new IndexedNews(
            Some.News("which", "Harbour closed", "The Post", new DateOnly(2024, 5, 18), "The harbour was closed after an insect, hitherto unnamed, was found in the grain. Inspectors would not say more."),
            Some.News("named", "Harbour closed", "The Herald", new DateOnly(2024, 5, 18), "The harbour was closed after an insect, namely weevils, was found in the grain. Inspectors would not say more."));

        Assert.Equal("named", (await news.AskAsync("which insect was found in the harbour grain?")).Passages[0].Citation.ArticleId);
    }

    [Fact]
    public async Task Ask_SentenceWithOneThatLeansOnIt_ShowsBoth()
    {
        using var news = new IndexedNews(Some.News("a", "Harbour fund", "The Post", new DateOnly(2024, 5, 18), "The council set up a harbour fund. It pays for dredging."));

        Assert.Equal("The council set up a harbour fund. It pays for dredging.", (await news.AskAsync("what is the harbour fund?")).Passages[0].Quote);
    }

    [Fact]
    public async Task Ask_ArticleFromAfterTheAsking_StandsBehindOneFromBefore()
    {
        const string text = "The harbour bridge was closed to traffic.";
        using var news = new IndexedNews(
            Some.News("later", "Bridge", "The Post", new DateOnly(2024, 5, 22), text + " Ferries run instead."),
            Some.News("before", "Bridge", "The Herald", new DateOnly(2024, 5, 17), text + " Buses run instead."));

        Assert.Equal("before", (await news.AskAsync("was the harbour bridge closed?")).Passages[0].Citation.ArticleId);
    }
}
