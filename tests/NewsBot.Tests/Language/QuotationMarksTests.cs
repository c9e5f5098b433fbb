using NewsBot.Language;

namespace NewsBot.Tests.Language;

public sealed class QuotationMarksTests
{
    [Theory]
    [InlineData("He said \"we go\" twice.", "\"we go\"")]
    [InlineData("He said “we go” twice.", "“we go”")]
    [InlineData("He said ''we go'' twice.", "''we go''")]
    [InlineData("He said ‘we go’ twice.", "‘we go’")]
    [InlineData("“One,” he said, “two.”", "“One,”", "“two.”")]
    [InlineData("The boys' dog and the mayor's car.")]
    public void Pair_Marks_FindTheirPartners(string text, params string[] quotations)
    {
        using var tokens = Tokenizer.Tokenize(text, Lexicon.Default);
        QuotationMarks.Pair(tokens);
        var found = Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Kind == TokenKind.OpenQuote)
            .Select(i => tokens.SpanOf(i, tokens[i].Partner).Of(text));
        Assert.Equal(quotations, found);
    }
}
