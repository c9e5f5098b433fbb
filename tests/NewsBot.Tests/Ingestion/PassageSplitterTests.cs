using FsCheck.Xunit;
using NewsBot.Ingestion;
using NewsBot.Language;

namespace NewsBot.Tests.Ingestion;

public sealed class PassageSplitterTests
{
    [Theory]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    public void Split_AtTheLimit_StaysWhole(int words, int passages)
    {
        var text = string.Join(' ', Enumerable.Range(1, words).Select(i => i % 20 == 0 || i == words ? "end." : i % 20 == 1 ? "Word" : "word"));

        Assert.Equal(passages, PassageSplitter.Split(text, SentenceSplitter.Split(text)).Count);
    }

    [Property]
    public void Split_AnyText_LeavesNoSentenceOutAndCutsNone(string?[] pieces)
    {
        var text = string.Join(". ", pieces.Select(piece => piece ?? ""));
        var sentences = SentenceSplitter.Split(text);
        var passages = PassageSplitter.Split(text, sentences);

        Assert.All(sentences, sentence => Assert.Single(passages, passage => passage.Contains(sentence)));
        Assert.All(passages.Zip(passages.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }
}
