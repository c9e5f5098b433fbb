using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answers;

public sealed class AnswererTests
{
    [Theory]
    [InlineData("how many weeks of dredging does Dunmere face?", true)]
    [InlineData("how many weeks of dredging does Kilbarran face?", false)]
    [InlineData("how many tickets did the museum sell?", false)]
    public async Task Ask_SmallArchive_AnswersWhereMostWordsAndEveryNameAreFound(string question, bool answered)
    {
        using var news = new IndexedNews(Some.HarbourNews());

        Assert.Equal(answered, (await news.AskAsync(question)).Answered);
    }

    [Fact]
    public async Task Ask_WhoDidSomething_NamesNobodyOfPassagesThatCoverLittleOfIt()
    {
        using var news = new IndexedNews(
            Some.News("sale", "A shipyard is sold", null, new DateOnly(2024, 5, 16), "The shipyard of Dunmere was bought at an auction by Ada Quint in spring."),
            Some.News("party", "A party in Dunmere", null, new DateOnly(2024, 5, 16), "Owen Brandt and Mira Holt sang for the guests of an auction in the shipyard of Dunmere."));

        var answer = await news.AskAsync("who bought the shipyard of Dunmere at an auction?");

        Assert.Equal(["Ada Quint"], answer.Listed);
    }

    [Fact]
    public async Task Ask_WhatOnlyACaptionTells_QuotesItAsACaption()
    {
        const string Caption = "A heron on the lighthouse of Skerry";
        var articles = Some.HarbourNews();
        using var news = new IndexedNews([articles[0], articles[1] with { Captions = [new Caption(Caption)] }, articles[2]]);

        var passage = (await news.AskAsync("where is the heron of Skerry lighthouse?")).Passages[0];

        Assert.Equal(Caption, passage.Quote);
        Assert.Equal("Picture caption", passage.Label);
        Assert.Null(passage.Attribution);
    }

    [Theory]
    [InlineData("how long will the harbour of Dunmere close?", "six weeks")]
    [InlineData("what does the dredging of the harbour cost?", "$4 million")]
    [InlineData("where will the ferries sail from?", "Kilbride")]
    [InlineData("who is the harbour master?", "Owen Brandt")]
    public async Task Ask_FreeQuestion_ShowsTheAnswerFirst(string question, string expected)
    {
        using var news = new IndexedNews(Some.HarbourNews());

        var answer = await news.AskAsync(question);

        Assert.True(answer.Answered);
        Assert.Contains(expected, answer.Passages[0].Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who won the regatta in Valparaíso?")]
    [InlineData("/earthquake casualties")]
    [InlineData("quotes Napoleon")]
    public async Task Ask_AboutWhatNoArticleHolds_SaysSoAndOffersTopics(string question)
    {
        using var news = new IndexedNews(Some.HarbourNews());

        var answer = await news.AskAsync(question);

        Assert.False(answer.Answered);
        Assert.Contains("3 articles", answer.Lead, StringComparison.Ordinal);
        Assert.NotEmpty(answer.NothingFound!.NearestTopics);
    }

    [Fact]
    public async Task Ask_Always_QuotesWordForWordWithItsSource()
    {
        var articles = Some.HarbourNews();
        using var news = new IndexedNews(articles);

        foreach (var question in (string[])["/who said", "/tunnel latest", "summary tunnel", "timeline tunnel", "compare tunnel", "quotes Calder", "places harbour", "latest", "is the tunnel leaking?"])
        {
            foreach (var passage in (await news.AskAsync(question)).Passages)
            {
                var article = articles.Single(article => article.Id == passage.Citation.ArticleId);
                Assert.Contains(passage.Quote, article.Text, StringComparison.Ordinal);
                Assert.Equal(article.Publisher, passage.Citation.Publisher);
                Assert.All(passage.Matches, match => Assert.InRange(match.End, 1, passage.Quote.Length));
            }
        }
    }

    [Fact]
    public async Task Ask_Timeline_GoesFromTheOldestDate()
    {
        using var news = new IndexedNews(Some.HarbourNews());

        var answer = await news.AskAsync("timeline tunnel");

        Assert.Equal(["14 May 2024", "15 May 2024"], answer.Listed);
    }

    [Theory]
    [InlineData("will the harbour of Dunmere close for six weeks of dredging while ferries sail from Kilbride?", null)]
    [InlineData("will the harbour of Dunmere close for six weeks of dredging while ferries sail from Kilbride to Lisbon?", "None of these passages names “Lisbon”.")]
    public async Task Ask_NameThatNoPassageHas_IsTold(string question, string? note)
    {
        using var news = new IndexedNews(Some.HarbourNews());

        var answer = await news.AskAsync(question);

        Assert.True(answer.Answered);
        Assert.Equal(note is null ? [] : [note], answer.Notes);
    }

    [Theory]
    [InlineData("Morning! The ferry sails again after six weeks in the dock.", "The ferry sails again after six weeks in the dock.")]
    [InlineData("1. The ferry sails again after six weeks in the dock.", "The ferry sails again after six weeks in the dock.")]
    [InlineData("Ferry sails.", "Ferry sails.")]
    public async Task Ask_Latest_BeginsWithASentenceThatTellsSomething(string text, string quote)
    {
        using var news = new IndexedNews(Some.News("ferry", "Ferry", "Coast Herald", new DateOnly(2024, 5, 19), text));

        Assert.EndsWith(quote, Assert.Single((await news.AskAsync("latest")).Passages).Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("when was Ines Calder elected by the town?", true)]
    [InlineData("when was Ines Quarl elected by the town?", false)]
    public async Task Ask_WhenOfSomeone_LeadsWithNoDateOfANamesake(string question, bool led)
    {
        using var news = new IndexedNews(
            Some.News("one", "Vote", "Coast Herald", new DateOnly(2024, 5, 19), "Ines Calder was elected by the town on 4 May 2024."),
            Some.News("two", "Vote", "Coast Herald", new DateOnly(2024, 5, 18), "Ines Quarl was elected by the town too, and is its baker."));

        var answer = await news.AskAsync(question);

        Assert.True(answer.Answered);
        Assert.Equal(led, answer.Lead.Contains("4 May 2024", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_ATopicOfOneWord_IsAnsweredWhereverItStands()
    {
        Article[] others = [.. Enumerable.Range(1, 60).Select(i => Some.News($"other{i}", $"Harbour {i}", "Coast Herald", new DateOnly(2024, 3, 1).AddDays(i), $"The harbour took ship {i}. The mayor went to the harbour. The pilots met at noon. The ships left again at night. Fish was sold."))];
        using var news = new IndexedNews([.. others, Some.News("rain", "Rain", "Coast Herald", new DateOnly(2024, 5, 19), "Farmers of Kilbride wait for rain. They speak of a drought in Norway.")]);

        Assert.True((await news.AskAsync("drought")).Answered);
        Assert.True((await news.AskAsync("places drought")).Answered);
        Assert.False((await news.AskAsync("drought in the parliament of Ruritania")).Answered);
    }

    [Theory]
    [InlineData("tunnel since:2024-05-01", "tunnel since:soon")]
    [InlineData("/who denied since:2024-05-01", "/who denied since:soon")]
    [InlineData("/who sank the ferry since:2024-05-01", "/who sank the ferry since:soon")]
    [InlineData("quotes Calder since:2024-05-01", "quotes Calder since:soon")]
    [InlineData("places tunnel since:2024-05-01", "places tunnel since:soon")]
    [InlineData("timeline tunnel since:2024-05-01", "timeline tunnel since:soon")]
    [InlineData("compare tunnel since:2024-05-01", "compare tunnel since:soon")]
    [InlineData("summary tunnel since:2024-05-01", "summary tunnel since:soon")]
    [InlineData("latest since:2024-05-01", "latest since:soon")]
    public async Task Ask_WithAMistake_IsToldOfItWhateverIsAsked(string right, string wrong)
    {
        using var news = new IndexedNews(Some.HarbourNews());

        var answer = await news.AskAsync(wrong);

        Assert.DoesNotContain("is no date", (await news.AskAsync(right)).Lead, StringComparison.Ordinal);
        Assert.StartsWith("since:soon is no date", answer.Lead, StringComparison.Ordinal);
        Assert.False(answer.Answered);
        Assert.Empty(answer.Passages);
    }

    [Fact]
    public async Task Ask_Latest_BeginsWithTheNewest()
    {
        using var news = new IndexedNews(Some.HarbourNews());

        Assert.Equal(["harbour", "leak", "tunnel"], (await news.AskAsync("latest")).Passages.Select(passage => passage.Citation.ArticleId));
    }

    [Fact]
    public async Task Ask_Restricted_IsSeenByItsCommunityAlone()
    {
        var (ours, theirs) = (Audience.Of("slack:ours"), Audience.Of("slack:theirs"));
        using var news = new IndexedNews([.. Some.HarbourNews(), Some.News("secret", "Lighthouse sale", null, new DateOnly(2024, 5, 17), "The lighthouse keeper Ada Quill sold the lighthouse to a baker.", audience: ours)]);

        Assert.True((await news.AskAsync("who sold the lighthouse?", ours)).Answered);
        Assert.Empty((await news.AskAsync("who sold the lighthouse?", theirs)).Passages);
        Assert.Empty((await news.AskAsync("who sold the lighthouse?")).Passages);
        Assert.Contains("lighthouse", news.Suggestions.Complete(SuggestionSlot.Topic, "light", ours, 5));
        Assert.Empty(news.Suggestions.Complete(SuggestionSlot.Topic, "light", theirs, 5));
    }

    [Fact]
    public async Task Ask_Restricted_IsCountedForItsCommunityAlone()
    {
        var (ours, theirs) = (Audience.Of("slack:ours"), Audience.Of("slack:theirs"));
        using var news = new IndexedNews(
            Some.News("open", "Tunnel", "Marlow Gazette", new DateOnly(2024, 5, 14), "The tunnel is open."),
            Some.News("secret", "Lighthouse sale", "Keepers' Letter", new DateOnly(2024, 5, 17), "Ada Quill said that the lighthouse is sold.", audience: ours));

        Assert.Equal("Nothing found in 2 articles, the newest of 17 May 2024.", (await news.AskAsync("submarine cable", ours)).Lead);
        foreach (var asker in new[] { theirs, Audience.Everyone })
        {
            Assert.Equal("Nothing found in 1 article, the newest of 14 May 2024.", (await news.AskAsync("submarine cable", asker)).Lead);
            Assert.Equal(1, (await news.AskAsync("submarine cable", asker)).AsOf.Articles);
            Assert.EndsWith(": 1 article from 1 publisher, 1 passage, 0 facts. The newest is of 14 May 2024.", (await news.AskAsync("/about", asker)).Lead, StringComparison.Ordinal);
        }

        Assert.EndsWith(": 2 articles from 2 publishers, 2 passages, 1 fact. The newest is of 17 May 2024.", (await news.AskAsync("/about", ours)).Lead, StringComparison.Ordinal);
        Assert.Equal(2, news.Index.Status.Articles);
    }

    [Fact]
    public async Task Ask_CopiesOfOneStory_AreShownAsOne()
    {
        const string text = "The ferry Saint Brannoc ran aground off Kilbride on Monday with forty people aboard.";
        using var news = new IndexedNews(
            Some.News("one", "Ferry aground", "Coast Herald", new DateOnly(2024, 5, 14), text, author: "Wire"),
            Some.News("two", "Ferry aground", "Marlow Gazette", new DateOnly(2024, 5, 14), text, author: "Wire"));

        var answer = await news.AskAsync("which ferry ran aground off Kilbride?");

        Assert.Single(answer.Passages);
        Assert.Single(answer.Passages[0].Copies);
        Assert.Equal(1, answer.IndependentSources);
    }

    [Theory]
    [InlineData("tunnel source:\"Coast Herald\"", "leak")]
    [InlineData("tunnel since:2024-05-15", "leak")]
    [InlineData("tunnel before:2024-05-15", "tunnel")]
    [InlineData("tunnel -engineer", "none")]
    public async Task Ask_Operator_KeepsOnlyWhatFits(string question, string article)
    {
        using var news = new IndexedNews(Some.HarbourNews());

        var shown = (await news.AskAsync(question)).Passages.Select(passage => passage.Citation.ArticleId).Distinct();

        Assert.Equal(article == "none" ? [] : [article], shown);
    }

    [Theory]
    [InlineData("tunnel since:someday", "since", "someday")]
    [InlineData("who denied since:someday", "since", "someday")]
    [InlineData("who denied the leak since:someday", "since", "someday")]
    [InlineData("tunnel since:5/2024/1", "since", "5/2024/1")]
    [InlineData("tunnel before:14/5/2024", "before", "14/5/2024")]
    [InlineData("tunnel before:10:30", "before", "10:30")]
    [InlineData("tunnel since:2024-13-01", "since", "2024-13-01")]
    public async Task Ask_UnreadableDate_NamesItAndSaysWhatIsRight(string question, string name, string value)
    {
        using var news = new IndexedNews(Some.HarbourNews());

        var answer = await news.AskAsync(question);

        Assert.False(answer.Answered);
        Assert.Equal($"{name}:{value} is no date; write {name}:2017-07-01, {name}:yesterday or {name}:\"last week\".", answer.Lead);
    }

    [Theory]
    [InlineData("when did Ines Calder deny that the tunnel is leaking?", "Denied by Ines Calder, reported on 14 May 2024 by Marlow Gazette.")]
    [InlineData("when will the harbour of Dunmere close for dredging?", "No date named there; reported on 16 May 2024 by Coast Herald.")]
    [InlineData("dates harbour dredging", "No date named there; reported on 16 May 2024 by Coast Herald.")]
    public async Task Ask_WhenWithoutADateInThePassage_TellsTheDayOfTheReport(string question, string lead)
    {
        using var news = new IndexedNews(Some.HarbourNews());

        Assert.Equal(lead, (await news.AskAsync(question)).Lead);
    }

    [Theory]
    [InlineData("who denied the leak since May 15", false)]
    [InlineData("who denied the leak last week", true)]
    [InlineData("who denied the leak in the tunnel according to the Marlow Gazette", true)]
    [InlineData("who denied the leak in the tunnel according to the Coast Herald", false)]
    [InlineData("quotes Calder on Tuesday", true)]
    [InlineData("quotes Calder before May 14", false)]
    public async Task Ask_CommandNamesAPeriodOrPublisher_AnswersFromThatAlone(string question, bool answered)
    {
        using var news = new IndexedNews(Some.HarbourNews());

        Assert.Equal(answered, (await news.AskAsync(question)).Listed.Contains("Ines Calder"));
    }

    [Fact]
    public async Task Ask_Explained_GivesEachPassageItsFeatures()
    {
        using var news = new IndexedNews(Some.HarbourNews());

        var answer = await news.AskAsync("where will the ferries sail from?", explain: true);

        Assert.Contains(answer.Passages[0].Features, feature => feature.Name == "CoveredWithTitle" && feature.Contribution > 0);
        Assert.DoesNotContain(answer.Passages[0].Features, feature => feature.Contribution == 0);
    }

    [Theory]
    [InlineData("/who denied", "SureSpeaker")]
    [InlineData("/who claimed the leak in the tunnel", "Covered")]
    [InlineData("quotes Calder", "WordForWord")]
    [InlineData("compare tunnel", "Contradicted")]
    [InlineData("did Calder deny the leaking of the tunnel?", "MonthsClose")]
    [InlineData("latest tunnel", "DaysAgo")]
    [InlineData("timeline tunnel", "DaysAgo")]
    public async Task Ask_ExplainedOfStatementsOrDays_SaysOfEachWhyItStandsWhereItStands(string question, string reason)
    {
        using var news = new IndexedNews(Some.HarbourNews());

        var answer = await news.AskAsync(question, explain: true);

        Assert.Contains(answer.Passages[0].Features, feature => feature.Name == reason);
        Assert.All(answer.Passages, passage => Assert.Equal(passage.Score, passage.Features.Sum(feature => feature.Contribution), 3));
        if (answer.Kind != AnswerKind.Passages)
            Assert.Equal(answer.Passages.Select(passage => passage.Score).OrderDescending(), answer.Passages.Select(passage => passage.Score));
        Assert.All((await news.AskAsync(question)).Passages, passage => Assert.Empty(passage.Features));
    }

    [Theory]
    [InlineData("help", AnswerKind.Help)]
    [InlineData("/about", AnswerKind.About)]
    public async Task Ask_HelpOrAbout_IsAnsweredWithoutPassages(string question, AnswerKind kind)
    {
        using var news = new IndexedNews(Some.HarbourNews());

        var answer = await news.AskAsync(question);

        Assert.True(answer.Answered);
        Assert.Equal(kind, answer.Kind);
        Assert.Empty(answer.Passages);
    }

    [Fact]
    public async Task Ask_EmptyIndex_SaysThatNothingIsStored()
    {
        using var news = new IndexedNews();

        Assert.False((await news.AskAsync("who denied the leak?")).Answered);
    }
}
