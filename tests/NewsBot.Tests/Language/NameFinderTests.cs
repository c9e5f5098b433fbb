using NewsBot.Facts;
using NewsBot.Language;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Language;

public sealed class NameFinderTests
{
    [Theory]
    [InlineData("Rain fell in three provinces: Arda, Belmar, and Quoris.", "Arda", "province")]
    [InlineData("Rain fell in three provinces: Arda, Belmar, and Quoris.", "Quoris", "province")]
    [InlineData("They met in Vienna.", "Vienna", "city")]
    [InlineData("The Syrian delegation left.", "Syrian", "country")]
    [InlineData("They fled the city of Belmar.", "Belmar", "city")]
    public void Find_Place_GivesItsKind(string text, string words, string kind)
    {
        var place = NameFinder.Find(text).Single(mention => mention.Text == words);
        Assert.Equal((MentionKind.Place, kind), (place.Kind, place.Detail));
    }

    [Theory]
    [InlineData("The mayor praised Ruth Okafor.", "Ruth Okafor", MentionKind.Person)]
    [InlineData("Then Mr. Quist left.", "Quist", MentionKind.Person)]
    [InlineData("The Harbour Workers Union struck.", "Harbour Workers Union", MentionKind.Organisation)]
    [InlineData("Experts at NATO agreed.", "NATO", MentionKind.Organisation)]
    public void Find_Name_GivesItsKind(string text, string words, MentionKind kind) =>
        Assert.Equal(kind, NameFinder.Find(text).Single(mention => mention.Text == words).Kind);

    [Theory]
    [InlineData("The two-hour meeting ended.", "two-hour", "2 hour")]
    [InlineData("It cost $3.5 million.", "$3.5 million", "3500000 $")]
    [InlineData("About 40 percent agreed.", "About 40 percent", "40 percent")]
    [InlineData("Some 12,000 people came.", "Some 12,000 people", "12000 person")]
    public void Extract_Number_HasValueAndUnit(string text, string words, string resolved)
    {
        var number = SomeFacts.Extractor().Extract(text, published: null).Mentions.Single(mention => mention.Kind == MentionKind.Number);
        Assert.Equal((words, resolved), (number.Text, number.Resolved));
    }
}
