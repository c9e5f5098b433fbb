using NewsBot.Language;

namespace NewsBot.Tests.Language;

public sealed class DateReaderTests
{
    // A Sunday.
    private static readonly DateOnly Today = new(2021, 5, 16);

    [Theory]
    [InlineData("They met on Saturday.", "on Saturday", "2021-05-15")]
    [InlineData("They met on Sunday.", "on Sunday", "2021-05-16")]
    [InlineData("They met last week.", "last week", "2021-05-03/2021-05-09")]
    [InlineData("They met on May 9.", "on May 9", "2021-05-09")]
    [InlineData("They met on December 30.", "on December 30", "2020-12-30")]
    [InlineData("They met in early 2016.", "in early 2016", "2016-01/2016-03")]
    [InlineData("They met in March 2019.", "in March 2019", "2019-03")]
    [InlineData("They met in 2014.", "in 2014", "2014")]
    [InlineData("They met two days ago.", "two days ago", "2021-05-14")]
    [InlineData("They met yesterday.", "yesterday", "2021-05-15")]
    [InlineData("They meet next Tuesday.", "next Tuesday", "2021-05-18")]
    [InlineData("They met on 9 June 2020.", "on 9 June 2020", "2020-06-09")]
    [InlineData("They met in the 1990s.", "1990s", "1990/1999")]
    public void Find_DateInSentence_IsReadAgainstTheDay(string text, string words, string resolved)
    {
        var mention = Assert.Single(DateReader.Find(text, Today));
        Assert.Equal((words, resolved), (mention.Text, mention.Resolved));
    }

    [Fact]
    public void Find_MonthBeforeAMonthWithYear_TakesItsYear() =>
        Assert.Equal(["2014-03", "2014-06"], DateReader.Find("From March to June 2014 exports fell.", Today).Select(mention => mention.Resolved));

    [Theory]
    [InlineData("They may meet.")]
    [InlineData("They march on the city.")]
    [InlineData("It sold 2016 tickets.")]
    public void Find_NoDate_FindsNone(string text) => Assert.Empty(DateReader.Find(text, Today));

    [Fact]
    public void Find_RelativeDateWithoutDay_StaysUnresolved() => Assert.Null(Assert.Single(DateReader.Find("They met on Saturday.", null)).Resolved);
}
