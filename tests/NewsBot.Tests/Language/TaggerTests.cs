using NewsBot.Language;

namespace NewsBot.Tests.Language;

public sealed class TaggerTests
{
    [Theory]
    [InlineData("She denied it.", 1, nameof(Tag.Verb))]
    [InlineData("She was accused of fraud.", 2, nameof(Tag.Participle))]
    [InlineData("He wants to deny it.", 3, nameof(Tag.Bare))]
    [InlineData("He left, saying nothing.", 3, nameof(Tag.Gerund))]
    [InlineData("The claim was false.", 1, nameof(Tag.Noun))]
    [InlineData("She said that it rains.", 2, nameof(Tag.Subordinator))]
    [InlineData("She did not go.", 2, nameof(Tag.Negation))]
    [InlineData("The house of Okafor burned.", 3, nameof(Tag.Name))]
    public void Tag_WordInSentence_HasItsPart(string text, int word, string part)
    {
        using var tokens = Tokenizer.Tokenize(text, Lexicon.Default);
        QuotationMarks.Pair(tokens);
        Tagger.Tag(tokens);
        Assert.Equal(part, tokens[word].Tag.ToString());
    }
}
