using NewsBot.Retrieval;

namespace NewsBot.Tests.Retrieval;

public sealed class WordBeginningsTests
{
    private readonly WordBeginnings _names = new(["Harbour wall", "The harbours", "Wallis", "ferry", "North ferry harbour"]);

    [Theory]
    [InlineData("harbo", 0, 1, 4)]
    [InlineData("WALL", 0, 2)]
    [InlineData("wallis", 2)]
    [InlineData("north f", 4)]
    [InlineData("f", 3, 4)]
    [InlineData("arbour")]
    [InlineData("zebra")]
    public void Find_ABeginning_IsThatOfAnyWord(string beginning, params int[] places) => Assert.Equal(places, _names.Find(beginning).Order());
}
