using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answers;

/// <summary>What a reader asks about one article that holds several speakers, places and a picture.</summary>
public sealed class OneArticleTests : IDisposable
{
    private readonly IndexedNews _news = new(Some.News(
        "talks", "Envoys part after the K-7 talks", null, new DateOnly(2024, 5, 14),
        "Kenyan Foreign Minister Amos Kiptoo met the French envoy Claire Aubert in Lisbon on Monday. Kiptoo denied that any money was paid for the release.\n\n"
        + "Aubert promised that a second round of meetings would follow. “There is still a great deal of mistrust,” Aubert said.\n\n"
        + "A truce will begin in three Malian regions: Gao, Kidal, and Mopti. The rebel leader Issa Diallo denied those accusations about the release.") with
    {
        Captions = [new Caption("Amos Kiptoo leaves the hall.", "Nadia Berg/The Herald")],
    });

    public void Dispose() => _news.Dispose();

    [Fact]
    public async Task Ask_WithoutOneSpeaker_LeavesThatSpeakerOut()
    {
        Assert.Equal(["Amos Kiptoo", "Issa Diallo"], (await _news.AskAsync("who denied")).Listed.Order());
        Assert.Equal(["Amos Kiptoo"], (await _news.AskAsync("who denied -Diallo")).Listed);
    }

    [Fact]
    public async Task Ask_WithoutAWord_ShowsNoPassageThatHoldsIt()
    {
        var answer = await _news.AskAsync("release of the money -accusations");

        Assert.NotEmpty(answer.Passages);
        Assert.DoesNotContain(answer.Passages, passage => passage.Quote.Contains("accusations", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("what did Kiptoo deny?", "denied that any money was paid")]
    [InlineData("what did Aubert promise?", "promised that a second round")]
    public async Task Ask_WhatSomeoneDidByWords_ListsThatDeedAlone(string question, string expected) =>
        Assert.Contains(expected, Assert.Single((await _news.AskAsync(question)).Passages).Quote, StringComparison.Ordinal);

    [Fact]
    public async Task Ask_WhatSomeoneDeniedWhoDeniedNothing_SaysSo() =>
        Assert.False((await _news.AskAsync("what did Aubert deny?")).Answered);

    [Fact]
    public async Task Ask_WhoSaidAPhrase_NamesOnlyWhoSaidIt() =>
        Assert.Equal(["Claire Aubert"], (await _news.AskAsync("who said \"a great deal of mistrust\"?")).Listed);

    [Fact]
    public async Task Ask_WhoMadeThePicture_QuotesTheCaptionWithItsCredit()
    {
        var answer = await _news.AskAsync("who is Nadia Berg?");

        Assert.True(answer.Answered);
        Assert.Equal("Amos Kiptoo leaves the hall.", answer.Passages[0].Quote);
        Assert.Equal("Picture caption, credited to Nadia Berg/The Herald", answer.Passages[0].Label);
    }

    [Theory]
    [InlineData("/summary K-7", AnswerKind.Summary)]
    [InlineData("/K-7 people", AnswerKind.Mentions)]
    public async Task Ask_TopicThatOnlyTheTitleNames_IsAnsweredFromTheArticle(string question, AnswerKind kind)
    {
        var answer = await _news.AskAsync(question);

        Assert.True(answer.Answered);
        Assert.Equal(kind, answer.Kind);
        Assert.Contains(answer.Passages, passage => passage.Quote.Contains("Kiptoo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_Where_NamesThePlaceItWasInBeforeNationalities() =>
        Assert.StartsWith("Most likely Lisbon", (await _news.AskAsync("where did Kiptoo meet Aubert?")).Lead, StringComparison.Ordinal);

    [Fact]
    public async Task Ask_WhichRegions_ListsWhatTheTextCallsSo() =>
        Assert.Equal(["Gao", "Kidal", "Mopti"], (await _news.AskAsync("which regions have a truce?")).Listed);

    [Fact]
    public async Task Ask_WhatHappenedToATopic_IsAnsweredByItsPassages() =>
        Assert.True((await _news.AskAsync("what happened about the truce?")).Answered);
}
