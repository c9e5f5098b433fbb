using NewsBot.Language;

namespace NewsBot.Tests.Language;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Mr. Lund left.", "Mr.", "Lund", "left", ".")]
    [InlineData("the mayor's car", "the", "mayor", "'s", "car")]
    [InlineData("They didn't go", "They", "did", "n't", "go")]
    [InlineData("3.5 million votes", "3.5", "million", "votes")]
    [InlineData("the U.S. team", "the", "U.S.", "team")]
    [InlineData("no—yes", "no", "—", "yes")]
    public void Tokenize_Words_AreCutAtTheirEdges(string text, params string[] words)
    {
        using var tokens = Tokenizer.Tokenize(text, Lexicon.Default);
        Assert.Equal(words, Enumerable.Range(0, tokens.Count).Select(i => tokens.WordAt(i).ToString()));
    }

    [Fact]
    public void Tokenize_EmptyText_HasNone()
    {
        using var tokens = Tokenizer.Tokenize("", Lexicon.Default);
        Assert.Equal(0, tokens.Count);
    }
}
