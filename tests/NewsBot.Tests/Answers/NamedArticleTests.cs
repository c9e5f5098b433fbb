using NewsBot.Articles;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answers;

/// <summary>Questions that name articles by their publisher and their day.</summary>
public sealed class NamedArticleTests
{
    private const string Storm = "Nobody slept, and the quay was gone by dawn.";

    [Fact]
    public async Task Ask_WhatAPublisherReportedOnADay_BeginsWithTheArticleOfThatDay()
    {
        using var news = new IndexedNews(Ferry("early", new DateOnly(2024, 5, 3)), Ferry("late", new DateOnly(2024, 5, 9)));

        Assert.Equal("early", (await news.AskAsync("What did the Marlow Gazette report published on May 3, 2024 say of the Kilbride ferry?")).Passages[0].Citation.ArticleId);
        Assert.Equal("late", (await news.AskAsync("What did the Marlow Gazette report published on May 9, 2024 say of the Kilbride ferry?")).Passages[0].Citation.ArticleId);
    }

    [Fact]
    public async Task Ask_PublisherWhoseTitleAloneNamesTheSubject_ShowsItsArticle()
    {
        using var news = new IndexedNews(
            [.. Some.HarbourNews(), Some.News("storm", "The storm at Kilbride", "Coast Herald", new DateOnly(2024, 5, 9), Storm), Ferry("ferry", new DateOnly(2024, 5, 9))]);

        var answer = await news.AskAsync("Did the Coast Herald and the Marlow Gazette agree on what the ferry found at Kilbride?");

        Assert.Contains(answer.Passages, passage => passage.Quote == Storm);
    }

    private static Article Ferry(string id, DateOnly day) =>
        Some.News(id, $"The Kilbride ferry, {id}", "Marlow Gazette", day, "The Kilbride ferry carried eighty passengers past the lighthouse.");
}
