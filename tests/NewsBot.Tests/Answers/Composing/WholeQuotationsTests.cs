using NewsBot.Answers.Composing;
using NewsBot.Language;
using NewsBot.Retrieval;

namespace NewsBot.Tests.Answers.Composing;

public sealed class WholeQuotationsTests
{
    private const string First = "“The quay is closed.";
    private const string Second = "It opens in May,” Mira Holt said.";
    private const string Third = "Nobody else spoke.";
    private const string Text = $"{First} {Second} {Third}";

    private static readonly TokenSentence[] Sentences = [SentenceAt(First), SentenceAt(Second), SentenceAt(Third)];

    [Fact]
    public void Around_SpanThatEndsInsideAQuotation_GoesOnToItsEnd() =>
        Assert.Equal($"{First} {Second}", WholeQuotations.Around(SpanOf(First), Text, Sentences).Of(Text));

    [Fact]
    public void Around_SpanThatBeginsInsideAQuotation_BeginsWithIt() =>
        Assert.Equal($"{First} {Second}", WholeQuotations.Around(SpanOf(Second), Text, Sentences).Of(Text));

    [Fact]
    public void Around_SpanWithoutQuotation_StaysAsItIs() =>
        Assert.Equal(Third, WholeQuotations.Around(SpanOf(Third), Text, Sentences).Of(Text));

    private static TextSpan SpanOf(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static TokenSentence SentenceAt(string words) => new(0, 0, SpanOf(words), words.Split(' ').Length, false);
}
