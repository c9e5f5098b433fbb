using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.DiscordChat.Commands;

namespace NewsBot.ChatTests.Discord.Commands;

public sealed class CommandCatalogTests
{
    [Fact]
    public void Everywhere_InEnglish_IsTakenByDiscord() => Assert.Null(Rules.Commands(Bodies(Phrasebook.BuiltIn), ofGuild: false));

    /// <summary>A language is one file with as many phrases as somebody translated; Discord shows English for the rest.</summary>
    [Fact]
    public void Everywhere_PartlyTranslated_CarriesTheTranslationsAlone()
    {
        var german = ImmutableDictionary<string, Phrase>.Empty
            .Add("who", new Phrase("Wer etwas bestritt, sagte oder bestätigte", "wer"))
            .Add("who.did", new Phrase("bestritten, gesagt, bestätigt"))
            .Add("newsbot.feeds.add", new Phrase("Einen Feed von nun an lesen", "hinzufügen"));
        var bodies = Bodies(new Phrasebook(new Dictionary<string, ImmutableDictionary<string, Phrase>> { [Phrasebook.Base] = English(), ["de"] = german }));

        Assert.Null(Rules.Commands(bodies, ofGuild: false));
        var who = bodies.Single(command => command!["name"]!.ToString() == "who")!;
        Assert.Equal("wer", who["name_localizations"]!["de"]!.ToString());
        Assert.Null(who["options"]![0]!["name_localizations"]);
        Assert.Equal("bestritten, gesagt, bestätigt", who["options"]![0]!["description_localizations"]!["de"]!.ToString());
        Assert.Null(bodies.Single(command => command!["name"]!.ToString() == "ask")!["name_localizations"]);
    }

    [Theory]
    [InlineData("G-20 Summit!", "g-20-summit")]
    [InlineData("  climate   talks ", "climate-talks")]
    [InlineData("ÉLECTIONS législatives", "élections-législatives")]
    [InlineData("a-very-long-topic-with-more-letters-than-fit", "a-very-long-topic-with-more-lett")]
    [InlineData("!!!", "")]
    public void Slug_Topic_IsACommandsName(string topic, string slug) => Assert.Equal(slug, TopicCommands.Slug(topic));

    private static JsonArray Bodies(Phrasebook words) => JsonNode.Parse(CommandText.Write(new CommandCatalog(words).Everywhere()))!.AsArray();

    private static ImmutableDictionary<string, Phrase> English()
    {
        using var stream = typeof(Phrasebook).Assembly.GetManifestResourceStream($"Words.{Phrasebook.Base}.json")!;
        return JsonSerializer.Deserialize(stream, PhraseJson.Default.ImmutableDictionaryStringPhrase)!;
    }
}
