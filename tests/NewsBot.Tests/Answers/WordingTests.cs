using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Facts;

namespace NewsBot.Tests.Answers;

public sealed class WordingTests
{
    private static readonly PublicationDate July = PublicationDate.OfDay(new DateOnly(2021, 7, 9));

    [Theory]
    [InlineData(0, "0 articles")]
    [InlineData(1, "1 article")]
    [InlineData(2, "2 articles")]
    [InlineData(4123, "4,123 articles")]
    public void Count_Number_AgreesWithNoun(long number, string expected) => Assert.Equal(expected, Wording.Count(number, "article"));

    [Fact]
    public void Footer_NoMatch_SaysWhatWasSearched() =>
        Assert.Equal("searched 3 articles, the newest of 9 July 2021", Wording.Footer(new AsOf(null, July, 3, CatchingUp: false)));

    [Fact]
    public void Footer_CatchingUp_WarnsThatNewestMayBeMissing() =>
        Assert.EndsWith("the newest articles may be missing", Wording.Footer(new AsOf(July, July, 3, CatchingUp: true)));

    [Fact]
    public void Source_UnknownPublisherAndDate_SaysSo() =>
        Assert.Equal("Harbour reopens, publisher unknown, undated", Wording.Source(new Citation("a", "Harbour reopens", null, null, null, null)));

    [Fact]
    public void Attribution_AccordingTo_StandsBeforeTheSpeaker() =>
        Assert.Equal("according to the ministry", Wording.Attribution(new PassageAttribution("the ministry", Stance.Said, "According to")));

    [Fact]
    public void Attribution_ToldByAnother_NamesBoth() =>
        Assert.Equal("Mira Holt denied, as told by Ann Lee", Wording.Attribution(new PassageAttribution("Mira Holt", Stance.Denied, "denied", ToldBy: "Ann Lee")));
}
