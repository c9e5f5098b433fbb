using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Questions;
using NewsBot.Questions.Conversing;
using NewsBot.Retrieval;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Questions.Conversing;

public sealed class FollowUpTests : IDisposable
{
    private static readonly DateTimeOffset AskedAt = new(2024, 5, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly IndexedNews _news = new(Some.HarbourNews());
    private readonly IIndexView _view;

    public FollowUpTests() => _view = _news.Index.Open();

    [Theory]
    [InlineData("who denied the leak?", "and Reyl?", "Who Denied by Reyl: leak")]
    [InlineData("who denied the leak?", "what about Tomas Reyl?", "Who Denied by Tomas Reyl: leak")]
    [InlineData("who denied the leak?", "Reyl too?", "Who Denied by Reyl: leak")]
    [InlineData("who denied the leak?", "and the mayor?", "Who Denied by mayor: leak")]
    [InlineData("who denied the leak?", "and the dredging?", "Who Denied: dredging")]
    [InlineData("who denied the leak?", "about the dredging?", "Who Denied: dredging")]
    [InlineData("who denied the leak?", "and who confirmed it?", "Who Confirmed: leak")]
    [InlineData("who denied the leak?", "and confirmed it?", "Who Confirmed: leak")]
    [InlineData("who denied the leak?", "who else denied it?", "Who Denied: leak")]
    [InlineData("quotes Calder", "and Reyl?", "Quotes by Reyl")]
    [InlineData("quotes Calder", "about the tunnel?", "Quotes by Calder: tunnel")]
    [InlineData("quotes Calder", "and on the tunnel?", "Quotes by Calder: tunnel")]
    [InlineData("quotes Calder about the tunnel", "and Reyl?", "Quotes by Reyl: tunnel")]
    [InlineData("did Ines Calder deny the leak?", "and Reyl?", "Passages Reyl Denied leak: Reyl denied leak")]
    [InlineData("did Ines Calder deny the leak?", "did Reyl?", "Passages Reyl Denied leak: Reyl denied leak")]
    [InlineData("what did Calder say about the tunnel?", "and Reyl?", "Passages Reyl said tunnel: Reyl tunnel")]
    [InlineData("what did Calder say about the tunnel?", "about the ferries?", "Passages Calder said ferries: Calder ferries")]
    public void Read_SomeoneOrSomethingElse_AsksTheSameOfIt(string first, string then, string expected) => Assert.Equal(expected, Read(first, then));

    [Theory]
    [InlineData("timeline tunnel", "and dredging?", "Timeline: dredging")]
    [InlineData("timeline leak in Kilbride", "and Dunmere?", "Timeline: leak Dunmere")]
    [InlineData("timeline leak in Kilbride", "and ferries?", "Timeline: ferries Kilbride")]
    [InlineData("latest tunnel", "in Dunmere?", "Latest: tunnel Dunmere")]
    [InlineData("how many died in the flood?", "and in the storm?", "Passages: died storm")]
    [InlineData("when does the ferry leave?", "and the train?", "Passages: leave train")]
    [InlineData("where did Calder meet Brandt in Dunmere?", "and in Paris?", "Passages: meet Calder Brandt Dunmere Paris")]
    public void Read_AnotherTopic_TakesThePlaceOfTheFirst(string first, string then, string expected) =>
        Assert.Equal(Sorted(expected), Sorted(Read(first, then)));

    [Fact]
    public void Read_APlaceForAPlace_LeavesTheOtherNames() =>
        Assert.Equal("Passages: meet Calder Paris", Read("where did they meet Calder in Syria?", "and in Paris?"));

    [Theory]
    [InlineData("timeline tunnel", "who denied it?", "Who Denied: tunnel")]
    [InlineData("timeline tunnel", "who denied?", "Who Denied")]
    [InlineData("timeline tunnel", "and who denied?", "Who Denied: tunnel")]
    [InlineData("who denied the leak?", "timeline?", "Timeline: leak")]
    [InlineData("who denied the leak?", "and a summary?", "Summary: leak")]
    [InlineData("who denied the leak?", "and the latest?", "Latest: leak")]
    [InlineData("who denied the leak?", "latest?", "Latest")]
    [InlineData("quotes Calder", "timeline?", "Timeline: Calder")]
    [InlineData("tunnel regions", "and dates?", "Mentions dates: tunnel")]
    [InlineData("tunnel regions", "numbers?", "Mentions numbers: tunnel")]
    [InlineData("tunnel regions", "when?", "Mentions dates: tunnel")]
    [InlineData("tunnel regions", "who?", "Mentions people: tunnel")]
    [InlineData("tunnel regions", "and ferries?", "Mentions regions: ferries")]
    [InlineData("what happened in the tunnel?", "which countries?", "Mentions countries: happened tunnel")]
    public void Read_ACommandOrAList_IsAboutWhatWasAskedBefore(string first, string then, string expected) => Assert.Equal(expected, Read(first, then));

    [Theory]
    [InlineData("where is the tunnel?", "when?", Wanted.Date, "Passages: tunnel")]
    [InlineData("where is the tunnel?", "who?", Wanted.Person, "Passages: tunnel")]
    [InlineData("timeline tunnel", "why?", Wanted.Reason, "Passages: tunnel")]
    [InlineData("timeline tunnel", "how?", Wanted.Anything, "Passages: tunnel")]
    [InlineData("who denied the leak?", "when?", Wanted.Date, "Passages Ines Calder Denied leak: Ines Calder deny leak")]
    [InlineData("who denied the leak?", "where?", Wanted.Place, "Passages: Ines Calder deny leak")]
    [InlineData("quotes Calder", "when?", Wanted.Date, "Passages Ines Calder said : Ines Calder")]
    [InlineData("did Ines Calder deny the leak?", "when?", Wanted.Date, "Passages Ines Calder Denied leak: Ines Calder denied leak")]
    [InlineData("did Ines Calder deny the leak?", "who?", Wanted.Person, "Who Denied: leak")]
    public void Read_QuestionWord_AsksForAnotherThing(string first, string then, Wanted wanted, string expected)
    {
        Assert.Equal(expected, Read(first, then));
        Assert.Equal(wanted, QueryOf(first, then).Wanted);
    }

    [Theory]
    [InlineData("who denied the leak?", "did she deny the dredging?", "Passages Ines Calder Denied dredging: Ines Calder deny dredging")]
    [InlineData("who denied the leak?", "what did she say?", "Quotes by Ines Calder")]
    [InlineData("who denied the leak?", "when did she deny it?", "Passages Ines Calder Denied leak: Ines Calder deny leak")]
    [InlineData("what did Calder say about the tunnel?", "did she deny it?", "Passages Calder Denied tunnel: Calder deny tunnel")]
    [InlineData("where does Ines Calder live?", "what did she say?", "Quotes by Ines Calder")]
    public void Read_Pronoun_StandsForWhoeverSpokeOrWasNamed(string first, string then, string expected) => Assert.Equal(expected, Read(first, then));

    [Theory]
    [InlineData("the Marlow tunnel", "how many died?", "Passages: died tunnel Marlow")]
    [InlineData("the Marlow tunnel", "what happened next?", "Passages: happened next tunnel Marlow")]
    [InlineData("the Marlow tunnel", "who was on board?", "Passages: board tunnel Marlow")]
    [InlineData("the Marlow tunnel", "how many engineers?", "Passages: engineers tunnel Marlow")]
    [InlineData("the Marlow tunnel", "what is dredging?", "Passages: dredging")]
    [InlineData("the Marlow tunnel", "where is the harbour?", "Passages: harbour")]
    [InlineData("the Marlow tunnel", "where is Dunmere?", "Passages: Dunmere")]
    [InlineData("the Marlow tunnel", "who denied", "Who Denied")]
    [InlineData("the Marlow tunnel", "/who denied", "Who Denied")]
    [InlineData("the Marlow tunnel", "ferries from Kilbride", "Passages: ferries Kilbride")]
    public void Read_QuestionWithoutASubject_LeansOnTheTopic(string first, string then, string expected) => Assert.Equal(Sorted(expected), Sorted(Read(first, then)));

    [Theory]
    [InlineData("and last week?", "2024-05-13", "2024-05-22")]
    [InlineData("since May 14?", "2024-05-14", null)]
    [InlineData("and before May 14?", null, "2024-05-14")]
    [InlineData("since:2024-05-14", "2024-05-14", null)]
    [InlineData("on Tuesday?", "2024-05-14", "2024-05-17")]
    public void Read_Period_AsksTheSameWithinIt(string then, string? since, string? before)
    {
        var query = QueryOf("who denied the leak?", then);

        Assert.Equal("Who Denied: leak", Described(query));
        Assert.Equal((since, before), (query.Since?.ToString("O"), query.Before?.ToString("O")));
    }

    [Theory]
    [InlineData("and according to the Coast Herald?")]
    [InlineData("and the Coast Herald?")]
    [InlineData("in the Coast Herald?")]
    [InlineData("source:\"Coast Herald\"")]
    public void Read_Publisher_AsksTheSameOfIt(string then)
    {
        var query = QueryOf("who denied the leak?", then);

        Assert.Equal("Who Denied: leak", Described(query));
        Assert.Equal(["Coast Herald"], query.Publishers);
        Assert.True(query.OnlyPublishers);
    }

    [Fact]
    public void Read_UnknownPublisher_SaysThatNothingOfItIsStored() =>
        Assert.Contains("Morning Owl", QueryOf("who denied the leak?", "and according to the Morning Owl?").Complaint, StringComparison.Ordinal);

    [Fact]
    public void Read_AccordingToAPerson_AsksWhatThatPersonSaid() =>
        Assert.Equal("Passages Reyl said leak: Reyl leak", Read("who denied the leak?", "and according to Reyl?"));

    [Theory]
    [InlineData("slack:ours", "and Ada Quill?", "Who Denied by Ada Quill: leak")]
    [InlineData("slack:theirs", "and Ada Quill?", "Who Denied: Ada Quill")]
    [InlineData(null, "and Ada Quill?", "Who Denied: Ada Quill")]
    [InlineData("slack:ours", "and according to Ada Quill?", "Passages Ada Quill said leak: Ada Quill leak")]
    [InlineData("slack:theirs", "and according to Ada Quill?", "Passages: Ada Quill")]
    public void Read_NameWhoseStatementsAreRestricted_IsASpeakersForTheirCommunityAlone(string? community, string then, string expected)
    {
        Article secret = Some.News("secret", "Leak", null, new DateOnly(2024, 5, 17), "“The leak is a lie of the mayor,” said Ada Quill.", audience: Audience.Of("slack:ours"));
        using var news = new IndexedNews([secret, .. Some.HarbourNews()]);
        using var view = news.Index.Open();
        var (last, question) = (Asked("who denied the leak?"), Asked(then));

        var query = new FollowUp(new Turn(QuestionReader.Read(last, view.Publishers, []), []), view).Read(question, QuestionReader.Read(question, view.Publishers, []));

        Assert.Equal(expected, Described(query));
        Assert.Equal(query.Kind == AnswerKind.Passages && query.Deed is null, query.Complaint is not null);

        Question Asked(string text) => Question(text) with { Asker = community is null ? Audience.Everyone : Audience.Of(community) };
    }

    public void Dispose()
    {
        _view.Dispose();
        _news.Dispose();
    }

    private string Read(string first, string then) => Described(QueryOf(first, then));

    private NewsQuery QueryOf(string first, string then)
    {
        var last = Alone(first);
        var question = Question(then);
        return new FollowUp(new Turn(last, last.Kind is AnswerKind.Who or AnswerKind.Quotes ? ["Ines Calder"] : []), _view).Read(question, Alone(then));
    }

    private NewsQuery Alone(string text) => QuestionReader.Read(Question(text), _view.Publishers, []);

    private static Question Question(string text) => new() { Text = text, AskedAt = AskedAt };

    private static string Described(NewsQuery query)
    {
        var stances = string.Concat(query.Stances.Select(stance => $" {stance}"));
        var deed = query.Deed is { } asked ? $" {asked.Speaker} {asked.Stance?.ToString() ?? "said"} {string.Join(' ', asked.About.Select(word => word.Text))}" : "";
        var words = query.Words.IsEmpty ? "" : $": {string.Join(' ', query.Words.Select(word => word.Text))}";
        return $"{query.Kind}{(query.Facet is { } facet ? $" {facet.Name}" : "")}{stances}{(query.Speaker is { } speaker ? $" by {speaker}" : "")}{deed}{words}";
    }

    private static string Sorted(string described) => described.Split(": ") is [var kind, var words] ? $"{kind}: {string.Join(' ', words.Split(' ').Order())}" : described;
}
