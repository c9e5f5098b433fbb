using NewsBot.Facts;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Facts;

public sealed class FactExtractorTests
{
    private static readonly IFactExtractor Extractor = SomeFacts.Extractor();

    [Theory]
    [InlineData("\"The dam will hold,\" said Mayor Ruth Okafor.", "The dam will hold,", "Mayor Ruth Okafor", SpeechType.Direct)]
    [InlineData("Ruth Okafor said that the dam would hold.", "that the dam would hold", "Ruth Okafor", SpeechType.Indirect)]
    [InlineData("The dam, Ruth Okafor said, would hold.", "The dam", "Ruth Okafor", SpeechType.Indirect)]
    [InlineData("According to Ruth Okafor, the dam would hold.", "the dam would hold", "Ruth Okafor", SpeechType.Indirect)]
    [InlineData("The dam would hold, according to the ministry.", "The dam would hold", "the ministry", SpeechType.Indirect)]
    [InlineData("Okafor called the dam “a marvel of its time” on Monday.", "the dam “a marvel of its time”", "Okafor", SpeechType.Mixed)]
    public void Extract_OneStatement_FindsContentAndSpeaker(string text, string content, string speaker, SpeechType type)
    {
        var fact = Assert.Single(Extractor.Extract(text, published: null).Facts);
        Assert.Equal(content, fact.Content[0].Of(text));
        Assert.Equal(speaker, fact.Speaker?.Words);
        Assert.Equal(type, fact.Type);
    }

    [Fact]
    public void Extract_QuotationAfterFullStop_GoesToTheSameSpeaker()
    {
        const string Text = "\"We waited for hours,\" Lena Brandt said. \"Nobody came.\"";
        var fact = Assert.Single(Extractor.Extract(Text, published: null).Facts);
        Assert.Equal(["We waited for hours,", "Nobody came."], fact.Content.Select(span => span.Of(Text)));
    }

    [Fact]
    public void Extract_EmptyText_FindsNothing() => Assert.Empty(Extractor.Extract("", published: null).Facts);

    [Theory]
    [InlineData("Officials who", null, "Officials")]
    [InlineData("Lund, who", null, "Lund")]
    [InlineData("Lund, who", "Ada Lund", "Ada Lund")]
    [InlineData("Someone from the Who", null, "Someone from the Who")]
    [InlineData("who", null, "who")]
    public void Display_OfASpeakerInARelativeClause_IsWithoutIt(string words, string? name, string shown) =>
        Assert.Equal(shown, new Speaker(words, [], name, 0).Display);
}
