using NewsBot.Answers;
using NewsBot.Facts;
using NewsBot.Questions;

namespace NewsBot.Tests.Questions;

public sealed class QuestionReaderTests
{
    private static readonly PublisherNames Publishers = new(["The Verge", "FOX News - Health", "cnn.com", "Fortune"]);

    [Theory]
    [InlineData("who wrote the report?", Wanted.Person)]
    [InlineData("which country banned the ships?", Wanted.Place)]
    [InlineData("where did it happen?", Wanted.Place)]
    [InlineData("when did the bridge open?", Wanted.Date)]
    [InlineData("how long did the strike last?", Wanted.Duration)]
    [InlineData("how many people came?", Wanted.Amount)]
    [InlineData("how much did the bridge cost?", Wanted.Money)]
    [InlineData("did the mayor resign?", Wanted.YesOrNo)]
    [InlineData("what did the mayor say about the bridge?", Wanted.Statement)]
    [InlineData("how did the mayor describe the bridge?", Wanted.Statement)]
    [InlineData("how did the mayor cross the bridge?", Wanted.Anything)]
    [InlineData("what is Kilbride?", Wanted.Definition)]
    [InlineData("what is the capital of Karland?", Wanted.Place)]
    [InlineData("what is the one thing that sank in the storm?", Wanted.Anything)]
    [InlineData("The ferry sank on Monday and had been repaired twice. Which well-paid young stowaways were aboard?", Wanted.Anything)]
    [InlineData("The ferry that was lost will not be replaced. When did it sink?", Wanted.Date)]
    [InlineData("which state passed the law on ferries?", Wanted.Place)]
    [InlineData("which charity has said it will pay?", Wanted.Organisation)]
    [InlineData("the ferry was bought by which countries?", Wanted.Place)]
    [InlineData("which state governor was booed?", Wanted.Person)]
    [InlineData("which insect was found aboard?", Wanted.Anything)]
    [InlineData("how long ago did the ferry sink?", Wanted.Date)]
    [InlineData("True or false: the ferry has been raised.", Wanted.YesOrNo)]
    [InlineData("did the man who steered the ferry resign?", Wanted.YesOrNo)]
    [InlineData("and has the ferry been raised?", Wanted.YesOrNo)]
    [InlineData("what is the ferry called, according to the harbour master?", Wanted.Name)]
    [InlineData("where's the ferry?", Wanted.Place)]
    [InlineData("which song did the president sing?", Wanted.Name)]
    [InlineData("what had state officials used to raise it?", Wanted.Anything)]
    [InlineData("which harbour college sport is dying out?", Wanted.Anything)]
    [InlineData("which broadcaster's reporters were aboard?", Wanted.Person)]
    [InlineData("which of these players was saved?", Wanted.Person)]
    [InlineData("what is the name of the ship?", Wanted.Name)]
    [InlineData("The captain was replaced. What is her name?", Wanted.Person)]
    [InlineData("she swam the strait in what time?", Wanted.Duration)]
    [InlineData("which part of the country was flooded?", Wanted.Place)]
    [InlineData("what sort of ship sank?", Wanted.Name)]
    [InlineData("This senator is the first to cross the strait alone.", Wanted.Person)]
    [InlineData("It is the first such sinking since:", Wanted.Date)]
    [InlineData("The ferry was renamed and is now called:", Wanted.Name)]
    [InlineData("the ferry is back at sea", Wanted.YesOrNo)]
    [InlineData("which public figure was aboard?", Wanted.Person)]
    [InlineData("which women's rowing crew won?", Wanted.Anything)]
    [InlineData("which women won?", Wanted.Person)]
    public void Read_Question_KnowsWhatIsWanted(string question, Wanted wanted) => Assert.Equal(wanted, Read(question).Wanted);

    [Theory]
    [InlineData("which insect was found aboard?", "insect")]
    [InlineData("The ferry is back. What type of fish did it carry?", "fish")]
    [InlineData("what rare species of bird nests in the harbour?", "bird")]
    [InlineData("workers in which industry are on strike?", "industry")]
    [InlineData("which of these vegetables was aboard?", "vegetable")]
    [InlineData("what did the insect eat?", null)]
    [InlineData("which ferry carried the insect?", null)]
    [InlineData("which city has no vegetables?", null)]
    [InlineData("who found the insect?", null)]
    public void Read_Question_KnowsWhichThingIsAskedFor(string question, string? noun) => Assert.Equal(noun, Read(question).Thing);

    [Theory]
    [InlineData("/who denied", AnswerKind.Who)]
    [InlineData("who denied", AnswerKind.Who)]
    [InlineData("who denied the leak?", AnswerKind.Who)]
    [InlineData("who wrote about the bridge?", AnswerKind.Who)]
    [InlineData("who wrote that the bridge fell?", AnswerKind.Who)]
    [InlineData("who wrote?", AnswerKind.Who)]
    [InlineData("/who wrote the song", AnswerKind.Who)]
    [InlineData("who wrote the song?", AnswerKind.Passages)]
    [InlineData("who launched the ferry?", AnswerKind.Passages)]
    [InlineData("who is Ada Quill?", AnswerKind.Passages)]
    [InlineData("/bridge regions", AnswerKind.Mentions)]
    [InlineData("bridge regions", AnswerKind.Mentions)]
    [InlineData("topic bridge dates", AnswerKind.Mentions)]
    [InlineData("places bridge", AnswerKind.Mentions)]
    [InlineData("/facts numbers bridge", AnswerKind.Mentions)]
    [InlineData("quotes Quill", AnswerKind.Quotes)]
    [InlineData("/bridge timeline", AnswerKind.Timeline)]
    [InlineData("timeline bridge", AnswerKind.Timeline)]
    [InlineData("compare bridge", AnswerKind.Compare)]
    [InlineData("summary bridge", AnswerKind.Summary)]
    [InlineData("latest", AnswerKind.Latest)]
    [InlineData("/ask when was the bridge built", AnswerKind.Passages)]
    public void Read_Command_KnowsItsKind(string question, AnswerKind kind) => Assert.Equal(kind, Read(question).Kind);

    [Fact]
    public void Read_WhoDidNotDeny_IsNegated()
    {
        var query = Read("/who did not deny the leak");

        Assert.Equal(Stance.Denied, Assert.Single(query.Stances));
        Assert.True(query.Negated);
        Assert.Equal("leak", Assert.Single(query.Words).Text);
    }

    [Theory]
    [InlineData("hey newsbot, can you tell me when the bridge opened please?")]
    [InlineData("<@1234> when the bridge opened, thanks!")]
    public void Read_ChatNoise_IsTakenOff(string question) =>
        Assert.Equal(["bridge", "opened"], Read(question).Words.Select(word => word.Text));

    [Theory]
    [InlineData("what does the article from The Verge say about phones?", "The Verge")]
    [InlineData("according to 'Fortune', who runs the bank?", "Fortune")]
    [InlineData("what did Fox News report about sleep?", "FOX News - Health")]
    [InlineData("what did cnn.com report?", "cnn.com")]
    public void Read_NamedPublisher_IsRecognised(string question, string publisher) =>
        Assert.Equal(publisher, Assert.Single(Read(question).Publishers));

    [Theory]
    [InlineData("according to USA Today, who won?", true)]
    [InlineData("who won today?", false)]
    public void Read_Today_IsAWordOnlyInAName(string question, bool kept) =>
        Assert.Equal(kept, Read(question).Words.Any(word => word.Text.Equals("today", StringComparison.OrdinalIgnoreCase)));

    [Theory]
    [InlineData("who spent a fortune on the yacht?")]
    [InlineData("who stood on the verge of winning?")]
    public void Read_OrdinaryWord_IsNoPublisher(string question) => Assert.Empty(Read(question).Publishers);

    [Theory]
    [InlineData("Which ship is named in articles from The Verge, Fortune, and CNN?", "The Verge", "Fortune", "cnn.com")]
    [InlineData("Which ship sank, as covered by both The Verge and 'Fortune'?", "The Verge", "Fortune")]
    public void Read_PublishersInARow_AreAllRecognised(string question, params string[] publishers) => Assert.Equal(publishers, Read(question).Publishers);

    [Fact]
    public void Read_QuotedPublisher_IsNoPhrase() => Assert.Equal(["harbour wall"], Read("Does \"The Verge\" call the \"harbour wall\" safe?").Phrases);

    [Fact]
    public void Read_SeveralPublishers_AsksEachForItsPart()
    {
        var query = Read("Does The Verge article praise the phone, while the Fortune article counts the sales?");

        Assert.Equal(2, query.Parts.Length);
        Assert.Equal(0, query.Words.Single(word => word.Text == "phone").Part);
        Assert.Equal(1, query.Words.Single(word => word.Text == "sales").Part);
    }

    [Theory]
    [InlineData("Between the report by The Verge on the ferry published on May 3, 2024, and the one by Fortune published on May 9, 2024, did the tally change?")]
    [InlineData("Between the report by The Verge on the ferry published on 2024-05-03 and the one by Fortune published at '2024-05-09T22:42:00+00:00', did the tally change?")]
    public void Read_DaysOfSeveralPublishers_BelongEachToItsPart(string question)
    {
        var query = Read(question);

        Assert.Equal([new DateOnly(2024, 5, 3)], query.Parts[0].Days);
        Assert.Equal([new DateOnly(2024, 5, 9)], query.Parts[1].Days);
        Assert.DoesNotContain(query.Words, word => word.Text.StartsWith("2024", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("what happened in May 2024?", 0)]
    [InlineData("what happened in 2024?", 0)]
    [InlineData("what happened on May 3?", 1)]
    public void Read_Days_AreThoseNamedToTheDay(string question, int days) => Assert.Equal(days, Read(question).Days.Length);

    [Fact]
    public void Read_Operators_AreTakenOutOfTheWords()
    {
        var query = Read("bridge source:Fortune by:Quill since:2024-01-02 before:yesterday -toll \"river bank\"");

        Assert.True(query.OnlyPublishers);
        Assert.Equal(["Fortune"], query.Publishers);
        Assert.Equal("Quill", query.Author);
        Assert.Equal(new DateOnly(2024, 1, 2), query.Since);
        Assert.Equal(new DateOnly(2024, 5, 19), query.Before);
        Assert.Equal(["toll"], query.Excluded);
        Assert.Equal(["river bank"], query.Phrases);
        Assert.Equal(["bridge", "river", "bank"], query.Words.Select(word => word.Text));
    }

    [Theory]
    [InlineData("what happened on 2024-03-04?", "2024-03-04")]
    [InlineData("what happened on March 4, 2024?", "2024-03-04")]
    [InlineData("what happened last Saturday?", "2024-05-18")]
    [InlineData("what happened yesterday?", "2024-05-19")]
    [InlineData("what happened?", "2024-05-20")]
    public void Read_Date_IsWhatTheQuestionIsAbout(string question, string day) =>
        Assert.Equal(DateOnly.Parse(day), Read(question).About[0]);

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("\"")]
    [InlineData("source:")]
    [InlineData("-")]
    [InlineData("/who")]
    [InlineData("quotes")]
    [InlineData("\ud800")]
    public void Read_Scraps_NeverThrows(string question) => Assert.NotNull(Read(question));

    [Theory]
    [InlineData("/facts tunnel", "places, dates, numbers or people")]
    [InlineData("/facts", "places, dates, numbers or people")]
    [InlineData("/summary", "Write summary and a topic")]
    [InlineData("/timeline", "Write timeline and a topic")]
    [InlineData("/compare", "Write compare and a topic")]
    [InlineData("/facts places", "Write places and a topic")]
    public void Read_CommandWithoutItsTopic_SaysWhatToWrite(string question, string words) =>
        Assert.Contains(words, Read(question).Complaint, StringComparison.Ordinal);

    [Theory]
    [InlineData("/facts places tunnel")]
    [InlineData("/tunnel places")]
    [InlineData("/places tunnel")]
    [InlineData("/summary tunnel")]
    [InlineData("facts about the tunnel")]
    public void Read_CommandWithItsTopic_IsUnderstood(string question)
    {
        var query = Read(question);

        Assert.Null(query.Complaint);
        Assert.Contains("tunnel", query.Words.Select(word => word.Text));
    }

    [Theory]
    [InlineData("which US state was flooded?", true)]
    [InlineData("who told us of the flooded state?", false)]
    [InlineData("Us and the flooded state", false)]
    public void Read_US_IsTheCountryInCapitalsAlone(string question, bool country) =>
        Assert.Equal(country, Read(question).Words.Any(word => word.Text == "US"));

    private static NewsQuery Read(string question) =>
        QuestionReader.Read(new Question { Text = question, AskedAt = new DateTimeOffset(2024, 5, 20, 12, 0, 0, TimeSpan.Zero) }, Publishers, []);
}
