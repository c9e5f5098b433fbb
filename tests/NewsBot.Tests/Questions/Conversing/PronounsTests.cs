using NewsBot.Questions.Conversing;

namespace NewsBot.Tests.Questions.Conversing;

public sealed class PronounsTests
{
    [Theory]
    [InlineData("did he deny it?", "did Thomas Reyl deny it?")]
    [InlineData("what did she say?", "what did Anna Calder say?")]
    [InlineData("who met her?", "who met Anna Calder?")]
    [InlineData("who saw her in the tunnel?", "who saw Anna Calder in the tunnel?")]
    [InlineData("what was her answer?", "what was Anna Calder's answer?")]
    [InlineData("where is his ferry?", "where is Thomas Reyl's ferry?")]
    [InlineData("where he's from?", "where Thomas Reyl is from?")]
    [InlineData("did Brandt say that he left?", "did Brandt say that he left?")]
    [InlineData("did it leak?", "did it leak?")]
    public void Resolve_Pronoun_IsThePersonItFits(string question, string expected) =>
        Assert.Equal(expected, Pronouns.Resolve(question, ["Anna Calder", "Thomas Reyl"]));

    [Fact]
    public void Resolve_NobodyKnown_LeavesTheQuestion() => Assert.Equal("did he deny it?", Pronouns.Resolve("did he deny it?", []));
}
