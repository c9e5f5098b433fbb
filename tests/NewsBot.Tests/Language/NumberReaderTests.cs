using NewsBot.Facts;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Language;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("At least 20 people were hurt.", "At least 20 people", "20 person", "approximately")]
    [InlineData("It sold more than 300 boats.", "more than 300 boats", "300 boat", "approximately")]
    [InlineData("It sold about 2.5 million cars.", "about 2.5 million cars", "2500000 car", "approximately")]
    [InlineData("Prices are up 12 percent.", "12 percent", "12 percent", null)]
    [InlineData("It rained 10 inches.", "10 inches", "10 inch", null)]
    [InlineData("The two-hour meeting ended.", "two-hour", "2 hour", null)]
    [InlineData("The crane failed twice.", "twice", "2 time", null)]
    [InlineData("It paid $3.2 billion.", "$3.2 billion", "3200000000 $", null)]
    public void Extract_Amount_IsReadWithUnitAndApproximation(string text, string words, string resolved, string? detail)
    {
        var number = Assert.Single(SomeFacts.Extractor().Extract(text, null).Mentions, mention => mention.Kind == MentionKind.Number);
        Assert.Equal((words, resolved, detail), (number.Text, number.Resolved, number.Detail));
    }

    [Fact]
    public void Extract_MonthOfADate_IsNoPerson() =>
        Assert.DoesNotContain(SomeFacts.Extractor().Extract("From March to June 2014 exports fell.", null).Mentions, mention => mention.Kind == MentionKind.Person);

    [Fact]
    public void Extract_NameOfACounty_IsAPlace()
    {
        var county = Assert.Single(SomeFacts.Extractor().Extract("The road in Kent County is closed.", null).Mentions);
        Assert.Equal((MentionKind.Place, "Kent County", "county"), (county.Kind, county.Text, county.Detail));
    }
}
