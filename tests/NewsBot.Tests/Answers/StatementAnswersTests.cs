using NewsBot.Answers;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answers;

public sealed class StatementAnswersTests
{
    [Fact]
    public async Task Ask_WhoDenied_ListsTheSpeakerWithTheSentence()
    {
        using var news = new IndexedNews(Some.HarbourNews());

        var answer = await news.AskAsync("/who denied");

        Assert.Equal(AnswerKind.Who, answer.Kind);
        Assert.Equal("Ines Calder", Assert.Single(answer.Listed));
        Assert.StartsWith("Mayor Ines Calder denied", answer.Passages[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WhoDeniedWithoutSlash_IsTheSameCommand()
    {
        using var news = new IndexedNews(Some.HarbourNews());

        Assert.Equal((await news.AskAsync("/who denied")).Lead, (await news.AskAsync("who denied")).Lead);
    }

    [Fact]
    public async Task Ask_WhoDenied_MarksTheWordThatDenies()
    {
        using var news = new IndexedNews(Some.HarbourNews());

        var passage = (await news.AskAsync("/who denied")).Passages[0];

        Assert.Contains(passage.Matches, match => passage.Quote.Substring(match.Start, match.Length) == "denied");
    }

    [Fact]
    public async Task Ask_WhetherSomeoneDenied_LeadsWithTheDenial()
    {
        using var news = new IndexedNews(Some.HarbourNews());

        var answer = await news.AskAsync("did Calder deny the leaking of the tunnel?");

        Assert.Equal("Denied by Ines Calder, reported by Marlow Gazette.", answer.Lead);
        Assert.StartsWith("Mayor Ines Calder denied", answer.Passages[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WhetherSomeoneDeniedWhoDidNot_DoesNotSaySo()
    {
        using var news = new IndexedNews(Some.HarbourNews());

        Assert.DoesNotContain("Denied by", (await news.AskAsync("did Reyl deny the leaking of the tunnel?")).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WhatAPersonSaidAboutSomething_LeadsWithTheStatement()
    {
        using var news = new IndexedNews(Some.HarbourNews());

        var answer = await news.AskAsync("what did Reyl say about water?");

        Assert.StartsWith("Said by Tomas Reyl", answer.Lead, StringComparison.Ordinal);
        Assert.Contains("Water enters the tunnel", answer.Passages[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WhoSaid_ListsNoPronoun()
    {
        using var news = new IndexedNews(Some.News("ferry", "Ferry to sail", null, new DateOnly(2024, 5, 16), "She said that the ferry sails. Owen Brandt said that it waits."));

        Assert.Equal(["Owen Brandt"], (await news.AskAsync("/who said")).Listed);
    }

    [Fact]
    public async Task Ask_WhatAPersonSaid_ListsTheQuotations()
    {
        using var news = new IndexedNews(Some.HarbourNews());

        var answer = await news.AskAsync("what did Reyl say?");

        Assert.Equal(AnswerKind.Quotes, answer.Kind);
        Assert.EndsWith("Tomas Reyl", Assert.Single(answer.Listed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_OpposedStatements_NotesTheContradiction()
    {
        using var news = new IndexedNews(Some.HarbourNews());

        var answer = await news.AskAsync("compare tunnel leaking");

        Assert.Contains(answer.Notes, note => note.Contains("Calder", StringComparison.Ordinal) && note.Contains("Reyl", StringComparison.Ordinal));
        Assert.All(answer.Passages, passage => Assert.NotNull(passage.Label));
    }

    [Fact]
    public async Task Ask_WhoDenied_BeginsWithThoseWhoDeniedRatherThanDismissed()
    {
        using var news = new IndexedNews(
            Some.News("one", "Leak", "Coast Herald", new DateOnly(2024, 5, 19), "Engineer Tomas Reyl dismissed the plan for the tunnel."),
            Some.News("two", "Leak", "Coast Herald", new DateOnly(2024, 5, 1), "Mayor Ines Calder denied that the tunnel is leaking."));

        Assert.Equal(["Ines Calder", "Tomas Reyl"], (await news.AskAsync("/who denied")).Listed);
        Assert.Equal(["Tomas Reyl", "Ines Calder"], (await news.AskAsync("/who dismissed")).Listed);
    }

    [Theory]
    [InlineData("who praised Calder?", "Tomas Reyl")]
    [InlineData("who criticized Reyl?", "Ines Calder")]
    public async Task Ask_WhoPraisedSomeone_IsNotAnsweredByThatOne(string question, string speaker)
    {
        using var news = new IndexedNews(
            Some.News("one", "Praise", "Coast Herald", new DateOnly(2024, 5, 19), "Mayor Ines Calder praised the harbour. Engineer Tomas Reyl praised Calder for the harbour."),
            Some.News("two", "Blame", "Coast Herald", new DateOnly(2024, 5, 1), "Engineer Tomas Reyl criticized the ferry. Mayor Ines Calder criticized Reyl for the ferry."));

        Assert.Equal([speaker], (await news.AskAsync(question)).Listed);
    }

    [Theory]
    [InlineData("who praised Calder in the tunnel?", "No statement found that has anyone praise “Calder tunnel”.")]
    [InlineData("who lauded Calder in the tunnel?", "No statement found that has anyone laud “Calder tunnel”.")]
    [InlineData("who has criticised Calder in the tunnel?", "No statement found that has anyone criticize “Calder tunnel”.")]
    [InlineData("who apologised to Calder in the tunnel?", "No statement found that has anyone apologize “Calder tunnel”.")]
    [InlineData("who did not believe Calder?", "No statement found that has anyone not believe “Calder”.")]
    public async Task Ask_WhoTookAStanceThatNobodyTook_NamesNobody(string question, string lead)
    {
        using var news = new IndexedNews(Some.News("one", "Meeting", "Coast Herald", new DateOnly(2024, 5, 19), "Engineer Tomas Reyl said that he met Ines Calder in the tunnel. Owen Brandt met Calder later, he believes."));

        var answer = await news.AskAsync(question);

        Assert.Equal((AnswerKind.Who, lead), (answer.Kind, answer.Lead));
        Assert.Empty(answer.Listed);
        Assert.NotEmpty(answer.Passages);
    }

    [Theory]
    [InlineData("Praise for the harbour came from Tomas Reyl at the quay.", "who praised the quay?")]
    [InlineData("Words of praise by Tomas Reyl for the quay were printed on a board.", "who praised the quay?")]
    public async Task Ask_WhoPraised_NamesWhomASentenceTellsItOfWithoutAStatement(string text, string question)
    {
        using var news = new IndexedNews(Some.News("one", "Quay", "Coast Herald", new DateOnly(2024, 5, 19), text));

        Assert.Equal(["Tomas Reyl"], (await news.AskAsync(question)).Listed);
    }

    [Theory]
    [InlineData("who has denied the leak?", "Ines Calder")]
    [InlineData("who else denied the leak?", "Ines Calder")]
    [InlineData("who didn't deny the leak?", "Tomas Reyl")]
    [InlineData("who never denied the leak?", "Tomas Reyl")]
    public async Task Ask_WhoWithAHelpingVerb_IsTheSameCommand(string question, string speaker)
    {
        using var news = new IndexedNews(Some.News("one", "Leak", "Coast Herald", new DateOnly(2024, 5, 19), "Mayor Ines Calder denied the leak in the tunnel. Engineer Tomas Reyl did not deny the leak in the tunnel."));

        var answer = await news.AskAsync(question);

        Assert.Equal(AnswerKind.Who, answer.Kind);
        Assert.Equal([speaker], answer.Listed);
    }

    [Fact]
    public async Task Ask_Quotes_LeavesOutWhatThePersonsLawyerSaid()
    {
        using var news = new IndexedNews(
            Some.News("one", "Trial", "Coast Herald", new DateOnly(2024, 5, 19), "Ines Calder said that the harbour is safe. Calder's lawyer said that the trial is unfair. Calder said that she will win."));

        var answer = await news.AskAsync("quotes Calder");

        Assert.Equal("Ines Calder, 2 statements in 1 article", answer.Lead);
        Assert.DoesNotContain(answer.Passages, passage => passage.Quote.Contains("unfair", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_Compare_CountsTwoSpeakersWhoContradictEachOtherOnce()
    {
        using var news = new IndexedNews([.. Some.HarbourNews(), Some.News("again", "Leak", "Marlow Gazette", new DateOnly(2024, 5, 17), "Mayor Ines Calder again denied that the Marlow tunnel is leaking at night.")]);

        Assert.StartsWith("1 contradiction; ", (await news.AskAsync("compare tunnel")).Lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("did Tomas Reyl deny that the tunnel is leaking?", "No statement found that Tomas Reyl denied it.")]
    [InlineData("did Tomas Reyl criticise the tunnel?", "Claimed by Tomas Reyl.")]
    public async Task Ask_DidSomeoneTakeAStance_SaysWhenNoStatementTellsSo(string question, string lead)
    {
        using var news = new IndexedNews(Some.HarbourNews());

        Assert.Equal(lead, (await news.AskAsync(question)).Lead);
    }

    [Fact]
    public async Task Ask_DenialThatPointsElsewhere_AnswersForWhatItsArticleTells()
    {
        using var news = new IndexedNews(Some.News("strike", "Port strike", "Coast Herald", new DateOnly(2024, 5, 17),
            "Owen Brandt denied those allegations. The port has been on strike since Monday.\n\nThe papers were found burning in the cellar.\n\nNobody was hurt, the police said."));

        Assert.Equal("Denied by Owen Brandt, reported by Coast Herald.", (await news.AskAsync("did Brandt deny burning the papers?")).Lead);
    }
}
