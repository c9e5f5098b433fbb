using NewsBot.Retrieval;

namespace NewsBot.Tests.Retrieval;

public sealed class RarityRerankerTests
{
    private const ulong Ferry = 1;
    private const ulong Anchor = 2;

    [Fact]
    public void Measure_WordThatOneArticleAloneHas_CountsForThatOne()
    {
        var windows = Measured("ferry anchor", Window(0, Ferry, Ferry), Window(1, Ferry | Anchor, Ferry | Anchor), Window(2, Ferry, Ferry));

        Assert.Equal([0, 1, 0], windows.Select(window => window.Features[RankingFeature.RareCovered]));
        Assert.Equal([0, 1, 0], windows.Select(window => window.Features[RankingFeature.RareInArticle]));
    }

    [Fact]
    public void Measure_WordElsewhereInTheArticle_CountsForTheArticleAlone()
    {
        var windows = Measured("ferry anchor", Window(0, Ferry, Ferry | Anchor), Window(1, Ferry, Ferry));

        Assert.Equal(0, windows[0].Features[RankingFeature.RareCovered]);
        Assert.Equal(1, windows[0].Features[RankingFeature.RareInArticle]);
    }

    [Fact]
    public void Measure_WordInTheTitle_CountsForThePassageToo()
    {
        var windows = Measured("ferry anchor", new RankedPassage(Strips.Article(0, Strips.Tokens("ferry")), 0, 0, Ferry, new ArticleTerms(Anchor, Ferry | Anchor), default), Window(1, Ferry, Ferry));

        Assert.Equal(1, windows[0].Features[RankingFeature.RareCovered]);
    }

    [Fact]
    public void Measure_TwoPassagesOfAnArticle_CountItOnce()
    {
        var alone = Measured("ferry anchor storm", Window(0, Anchor, Anchor), Window(1, Ferry, Ferry), Window(2, 4, 4));
        var twice = Measured("ferry anchor storm", Window(0, Anchor, Anchor), Window(0, 0, Anchor), Window(1, Ferry, Ferry), Window(2, 4, 4));

        Assert.Equal(alone[0].Features[RankingFeature.RareCovered], twice[0].Features[RankingFeature.RareCovered]);
    }

    [Fact]
    public void Measure_WhatAllArticlesHave_CountsForNothing() =>
        Assert.All(Measured("ferry anchor", Window(0, Ferry, Ferry), Window(1, Ferry, Ferry)), window => Assert.Equal(0, window.Features[RankingFeature.RareCovered]));

    [Fact]
    public void Measure_WordThatNoArticleHas_TakesNothingFromTheOthers() =>
        Assert.Equal(1, Measured("ferry anchor storm", Window(0, Anchor, Anchor), Window(1, 0, 0))[0].Features[RankingFeature.RareCovered]);

    [Fact]
    public void Measure_OneArticleAlone_CountsForNothing() =>
        Assert.All(Measured("ferry", Window(0, Ferry, Ferry)), window => Assert.Equal(0, window.Features[RankingFeature.RareInArticle]));

    private static RankedPassage Window(int key, ulong terms, ulong inArticle) => new(Strips.Article(key, Strips.Tokens("ferry")), 0, 0, terms, new ArticleTerms(0, inArticle), default);

    private static RankedPassage[] Measured(string question, params RankedPassage[] windows)
    {
        RarityReranker.Measure(windows, new QuestionTerms(Strips.Found(question)));
        return windows;
    }
}
