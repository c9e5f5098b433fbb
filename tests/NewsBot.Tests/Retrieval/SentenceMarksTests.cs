using NewsBot.Retrieval;

namespace NewsBot.Tests.Retrieval;

public sealed class SentenceMarksTests
{
    [Theory]
    [InlineData("some 40 ships sank", true)]
    [InlineData("some 40 very old ships sank", true)]
    [InlineData("some 40 very very old ships sank", false)]
    [InlineData("the ships sank 40", false)]
    public void Of_NumberBeforeAWordOfTheQuestion_CountsItWithinReach(string sentence, bool counted) =>
        Assert.Equal(counted, NewsOf(sentence, "ships").HasFlag(TokenTraits.Counted));

    [Theory]
    [InlineData("then Ada Quill spoke", true)]
    [InlineData("Ada Quill spoke", true)]
    [InlineData("then Quill spoke", false)]
    [InlineData("then Mayor Quill spoke", false)]
    [InlineData("then Ada spoke to Quill", false)]
    public void Of_CapitalsSideBySide_AreANameInFull(string sentence, bool full) =>
        Assert.Equal(full, NewsOf(sentence, "mayor").HasFlag(TokenTraits.FullName));

    [Theory]
    [InlineData("the harbour was full of moths", true)]
    [InlineData("the harbour was full of ships", false)]
    public void Of_ThingOfTheKindAskedFor_IsMarked(string sentence, bool marked) =>
        Assert.Equal(marked, NewsOf(sentence, "harbour", "moths", "wasps").HasFlag(TokenTraits.Thing));

    private static TokenTraits NewsOf(string sentence, string question, params string[] sought) =>
        SentenceMarks.Of(Strips.Tokens(sentence), new QuestionTerms(Strips.Found(question, sought: sought))).News;
}
