using NewsBot.Facts.Who;

namespace NewsBot.Tests.Facts;

public sealed class PersonNamesTests
{
    [Theory]
    [InlineData("José Núñez", "Jose Nunez")]
    [InlineData("John Q. Smith", "John Smith")]
    [InlineData("John Smith Jr.", "John Smith")]
    [InlineData("Ahmad al-Rashid", "Ahmad Al Rashid")]
    public void Key_SpellingsOfOnePerson_AreEqual(string a, string b) => Assert.Equal(PersonNames.Key(a), PersonNames.Key(b));

    [Theory]
    [InlineData("J. Smith", "John Smith", true)]
    [InlineData("Smith", "John Smith", true)]
    [InlineData("Debbie Lund Berg", "Lund Berg", true)]
    [InlineData("Jane Smith", "John Smith", false)]
    [InlineData("John Smith", "John Smythe", false)]
    [InlineData("", "John Smith", false)]
    public void Same_TwoNames_TellsWhetherOnePersonCanBearBoth(string a, string b, bool same) => Assert.Equal(same, PersonNames.Same(a, b));
}
