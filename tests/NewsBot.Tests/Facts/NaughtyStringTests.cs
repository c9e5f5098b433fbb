using System.Text.Json;
using NewsBot.Tests.Sources.Hostile;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Facts;

/// <summary>Strings that break programs, alone and as what somebody said.</summary>
public sealed class NaughtyStringTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("\uFEFF\u200B\u202E denied")]
    [InlineData("\uD83D said \uDE00 that")]
    [InlineData("\"'“”‘’''``\"\"\"")]
    [InlineData("Z\u0351\u036B\u0343a\u0369l\u0308g\u0312o said \"\u0623\u0647\u0644\u0627\"")]
    [InlineData("İI\u0131ß said that ﷽ denied")]
    [InlineData("'; DROP TABLE facts;-- denied <script>")]
    [InlineData("((((((((said))))))))")]
    public void Extract_NastyString_KeepsSpansInside(string text) => KeepsSpansInside(text);

    [Fact]
    public void Extract_ListOfNaughtyStrings_KeepsSpansInside()
    {
        var list = Path.Combine(HostileFolder.Of("blns"), "blns.json");
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(list))!;
        Assert.NotEmpty(strings);
        Assert.All(strings, KeepsSpansInside);
    }

    private static void KeepsSpansInside(string nasty)
    {
        foreach (var text in new[] { nasty, $"Okafor said \"{nasty}\" and denied {nasty}.", $"{nasty} said that {nasty}" })
        {
            var found = SomeFacts.Extractor().Extract(text, null);
            Assert.All(found.Facts.SelectMany(fact => fact.Content), span => Assert.InRange(span.End, span.Start + 1, text.Length));
            Assert.All(found.Mentions, mention => Assert.InRange(mention.Span.End, mention.Span.Start + 1, text.Length));
        }
    }
}
