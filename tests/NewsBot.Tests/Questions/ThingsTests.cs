using NewsBot.Questions;

namespace NewsBot.Tests.Questions;

public sealed class ThingsTests
{
    [Theory]
    [InlineData("insect", "insect")]
    [InlineData("insects", "insect")]
    [InlineData("species", "species")]
    [InlineData("viruses", "virus")]
    [InlineData("industries", "industry")]
    [InlineData("ferry", null)]
    [InlineData("s", null)]
    public void NounOf_Word_IsItsSingularWhereThereIsAList(string word, string? noun) => Assert.Equal(noun, Things.NounOf(word));

    [Fact]
    public void Of_NounOfSeveralLists_HoldsAllOfThem()
    {
        Assert.Empty(Things.Of("insect").Except(Things.Of("animal")));
        Assert.True(Things.Of("animal").Length > Things.Of("insect").Length);
        Assert.Equal(Things.Of("animal").Distinct(), Things.Of("animal"));
    }

    [Fact]
    public void Of_AnyNoun_HoldsWordsInLowerCase() =>
        Assert.All(new[] { "animal", "food", "sport", "crime", "disease", "metal", "language", "vehicle" }.SelectMany(noun => Things.Of(noun)), word => Assert.All(word, letter => Assert.True(char.IsAsciiLetterLower(letter))));

    [Fact]
    public void Of_WordWithoutAList_IsEmpty() => Assert.Empty(Things.Of("ferry"));
}
