using System.Collections.Immutable;
using NewsBot.Facts;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Facts;

public sealed class SpeakerResolverTests
{
    [Theory]
    [InlineData("Ruth Okafor came late. Okafor said the harbour was full.", "Okafor", "Ruth Okafor")]
    [InlineData("Mary Lund met Paul Brandt on Monday. \"It went well,\" she said.", "she", "Mary Lund")]
    [InlineData("President Paul Brandt spoke at noon. The president said taxes would fall.", "The president", "Paul Brandt")]
    [InlineData("Secretary of State Mary Lund said the talks had failed.", "Secretary of State Mary Lund", "Mary Lund")]
    [InlineData("A local activist, Omar al-Najjar, said the road was open.", "A local activist", "Omar al-Najjar")]
    [InlineData("\"We waited,\" Paul Brandt said. \"Nobody came.\" He said it was cold.", "He", "Paul Brandt")]
    [InlineData("Adm. Tom B. Reyes Jr. came late. Reyes said the harbour was full.", "Reyes", "Tom B. Reyes Jr.")]
    [InlineData("Paul Brandt met Mary Lund. Lund, he said, denied the report.", "he", "Paul Brandt")]
    public void Extract_ShortNameOrPronoun_IsResolved(string text, string words, string name)
    {
        var speaker = Facts(text).Select(fact => fact.Speaker).First(speaker => speaker?.Words == words)!;
        Assert.Equal(name, speaker.Name);
        Assert.InRange(speaker.Confidence, 0.5, 1);
    }

    [Theory]
    [InlineData("She said the harbour was full.")]
    [InlineData("Officials said the harbour was full.")]
    [InlineData("John Lund and Jane Lund came. Lund said the harbour was full.")]
    public void Extract_NobodyForSure_StaysUnresolved(string text)
    {
        var speaker = Assert.Single(Facts(text)).Speaker;
        Assert.Null(speaker?.Name);
        Assert.Equal(0, speaker?.Confidence);
    }

    private static ImmutableArray<Fact> Facts(string text) => SomeFacts.Extractor().Extract(text, published: null).Facts;
}
