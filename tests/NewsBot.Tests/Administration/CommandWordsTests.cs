using NewsBot.Administration;

namespace NewsBot.Tests.Administration;

public sealed class CommandWordsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("   ", 0)]
    [InlineData("status", 1)]
    [InlineData("  topics  add\tharbour ", 3)]
    [InlineData("topics add \"harbour fund\"", 3)]
    [InlineData("topics add \"\"", 3)]
    [InlineData("topics add \"never closed", 3)]
    public void Split_Command_CountsQuotedWordsAsOne(string command, int words) => Assert.Equal(words, CommandWords.Split(command).Count);

    [Fact]
    public void Split_Quoted_KeepsBlanksAndDropsQuotes() => Assert.Equal("harbour fund", CommandWords.Split("add \"harbour fund\"")[1]);
}
