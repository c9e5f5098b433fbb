using NewsBot.Retrieval;

namespace NewsBot.Tests.Retrieval;

public sealed class AgreementRerankerTests
{
    [Fact]
    public void Measure_PlaceThatTwoArticlesName_CountsForTheKindAskedForAlone()
    {
        var windows = Measured(TokenTraits.Place, Place("Lisbon"), Place("Lisbon"), Person("Quill"), Person("Quill"));

        Assert.All(windows, window => Assert.True(window.Features[RankingFeature.Agreement] > 0));
        Assert.All(windows[..2], window => Assert.True(window.Features[RankingFeature.WantedAgreement] > 0));
        Assert.All(windows[2..], window => Assert.Equal(0, window.Features[RankingFeature.WantedAgreement]));
    }

    [Fact]
    public void Measure_WhatOneArticleAloneNames_CountsForNothing() =>
        Assert.All(Measured(TokenTraits.Place, Place("Lisbon"), Place("Porto"), Place("Faro")), window => Assert.Equal(0, window.Features[RankingFeature.WantedAgreement]));

    [Fact]
    public void Measure_NameOfTheQuestion_CountsForNothing() =>
        Assert.All(Measured(TokenTraits.Place, Place("Ferry"), Place("Ferry"), Place("Faro")), window => Assert.Equal(0, window.Features[RankingFeature.WantedAgreement]));

    [Fact]
    public void Measure_QuestionThatAsksForNoKind_HasAgreementAlone() =>
        Assert.All(Measured(TokenTraits.None, Place("Lisbon"), Place("Lisbon"), Place("Faro")), window => Assert.Equal(0, window.Features[RankingFeature.WantedAgreement]));

    private static StoredToken[] Place(string name) => [.. Strips.Tokens("ferry to"), .. Strips.Tokens(name, TokenTraits.Place)];

    private static StoredToken[] Person(string name) => [.. Strips.Tokens("ferry by"), .. Strips.Tokens(name, TokenTraits.Person)];

    private static List<RankedPassage> Measured(TokenTraits wanted, params StoredToken[][] sentences)
    {
        var windows = sentences.Select((sentence, key) => new RankedPassage(Strips.Article(key, sentence), 0, 0, 1, default, default) { Score = 1 }).ToList();
        var found = Strips.Found("ferry", windows.Select(window => window.Candidate));
        AgreementReranker.Measure(windows, new QuestionTerms(found), wanted, found);
        return windows;
    }
}
