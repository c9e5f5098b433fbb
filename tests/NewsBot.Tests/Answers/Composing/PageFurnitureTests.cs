using NewsBot.Answers.Composing;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answers.Composing;

public sealed class PageFurnitureTests
{
    [Theory]
    [InlineData("Read more: Harbour closes for dredging")]
    [InlineData("Read More")]
    [InlineData("More: Harbour closes for dredging")]
    [InlineData("RELATED: Harbour closes for dredging")]
    [InlineData("Sign up for our newsletter and never miss a ferry.")]
    [InlineData("Subscribe to the Coast Herald")]
    [InlineData("Advertisement")]
    [InlineData("By Ann Lee and Owen Brandt, Coast Herald")]
    [InlineData("Contributing: The Coast Herald")]
    [InlineData("Photo: Ann Lee")]
    [InlineData("Ann Lee/AFP via Getty Images")]
    [InlineData("Ann Lee/AP")]
    [InlineData("Updated May 14, 2024, 9:54 p.m. ET")]
    [InlineData("May 14, 2024, 7:01 a.m. ET")]
    [InlineData("___")]
    [InlineData("♦")]
    public void Is_LineOfThePage_IsFurniture(string line) => Assert.True(PageFurniture.Is(line, line.Split(' ').Length));

    [Theory]
    [InlineData("The mayor asked people to sign up for the ferry.")]
    [InlineData("By Monday the harbour was closed.")]
    [InlineData("By the harbour, ferries wait")]
    [InlineData("More than 40 ferries sank.")]
    [InlineData("More: that is what the harbour master wants, and he said so on Tuesday to everyone who would listen, at length, and more than once in the same afternoon, in the rain.")]
    [InlineData("She works for Reuters.")]
    [InlineData("May was the month of the flood")]
    [InlineData("Regular: $3.42")]
    public void Is_LineOfTheText_IsNone(string line) => Assert.False(PageFurniture.Is(line, line.Split(' ').Length));

    [Theory]
    [InlineData("dredging of the harbour")]
    [InlineData("latest dredging")]
    [InlineData("summary dredging")]
    public async Task Ask_ArticleWithBylineAndLinks_QuotesItsSentencesAlone(string question)
    {
        using var news = new IndexedNews(Some.News("harbour", "Harbour to close", "Coast Herald", new DateOnly(2024, 5, 16),
            "Ann Lee\n\nUpdated May 16, 2024, 9:54 a.m. ET\n\nDunmere —\n\nThe harbour will close for dredging.\n\nRead more: Ferries sail from Kilbride\n\nSign up for our newsletter."));

        Assert.Equal("The harbour will close for dredging.", (await news.AskAsync(question)).Passages[0].Quote);
    }

    [Theory]
    [InlineData("where was the ferry raised?", "London —\n\nThe ferry was raised on Monday.")]
    [InlineData("when was the ferry raised?", "The ferry was raised on Monday.")]
    public async Task Ask_Dateline_IsQuotedWhereThePlaceIsAskedFor(string question, string quote)
    {
        using var news = new IndexedNews(Some.News("ferry", "Ferry raised", "Coast Herald", new DateOnly(2024, 5, 16), "London —\n\nThe ferry was raised on Monday."));

        Assert.Equal(quote, (await news.AskAsync(question)).Passages[0].Quote);
    }

    [Fact]
    public async Task Ask_NothingButShortLines_QuotesThem()
    {
        using var news = new IndexedNews(Some.News("list", "Ferries of Dunmere", "Coast Herald", new DateOnly(2024, 5, 16), "The Gannet\n\nThe Puffin\n\nThe Petrel"));

        Assert.Contains("The Puffin", (await news.AskAsync("puffin")).Passages[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_LinkThatHoldsTheQuestionsWords_IsQuoted()
    {
        using var news = new IndexedNews(Some.News("harbour", "Harbour to close", "Coast Herald", new DateOnly(2024, 5, 16),
            "The harbour will close for dredging.\n\nRead more: Ferries sail from Kilbride"));

        Assert.Contains("Ferries sail from Kilbride", string.Concat((await news.AskAsync("ferries from Kilbride")).Passages.Select(passage => passage.Quote)), StringComparison.Ordinal);
    }
}
