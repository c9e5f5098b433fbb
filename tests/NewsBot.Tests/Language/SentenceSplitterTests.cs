using NewsBot.Language;

namespace NewsBot.Tests.Language;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Mr. Lund left. He was tired.", "Mr. Lund left.", "He was tired.")]
    [InlineData("The U.S. team lost. It rained.", "The U.S. team lost.", "It rained.")]
    [InlineData("He moved to the U.S. The team stayed.", "He moved to the U.S.", "The team stayed.")]
    [InlineData("J. P. Lund won 3.5 million votes. \"Good,\" he said.", "J. P. Lund won 3.5 million votes.", "\"Good,\" he said.")]
    [InlineData("“It is late. We must go,” she said.", "“It is late.", "We must go,” she said.")]
    [InlineData("Why now? Nobody knows!", "Why now?", "Nobody knows!")]
    [InlineData("A headline without a stop\n\nThe text begins.", "A headline without a stop", "The text begins.")]
    [InlineData("They waited ... and left. Then it rained.", "They waited ... and left.", "Then it rained.")]
    [InlineData("She said “no.” He left.", "She said “no.”", "He left.")]
    public void Split_NewsText_FindsSentences(string text, params string[] sentences) =>
        Assert.Equal(sentences, SentenceSplitter.Split(text).Select(span => span.Of(text)));

    [Fact]
    public void Split_EmptyText_FindsNone() => Assert.Empty(SentenceSplitter.Split(""));
}
