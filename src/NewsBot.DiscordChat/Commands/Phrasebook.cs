using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.DiscordChat.Commands;

/// <summary>What commands and options are called and how they are described, by language.</summary>
/// <remarks>Each language is one file, <c>Commands/Words/LOCALE.json</c>, named as Discord names its locales. English is the base;
/// a language may translate as much as it likes, and Discord shows English for the rest.</remarks>
internal sealed class Phrasebook
{
    public const string Base = "en-US";

    private readonly ImmutableSortedDictionary<string, ImmutableDictionary<string, Phrase>> _languages;

    public Phrasebook(IReadOnlyDictionary<string, ImmutableDictionary<string, Phrase>> languages) =>
        _languages = languages.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static Phrasebook BuiltIn { get; } = Load();

    /// <param name="key">"who", "who.did", "newsbot.feeds.add.url".</param>
    /// <exception cref="KeyNotFoundException">English lacks it.</exception>
    public string Describe(string key) => _languages[Base][key].Description;

    public ImmutableSortedDictionary<string, string> NamesOf(string key) => Translations(key, phrase => phrase.Name);

    public ImmutableSortedDictionary<string, string> DescriptionsOf(string key) => Translations(key, phrase => phrase.Description);

    private ImmutableSortedDictionary<string, string> Translations(string key, Func<Phrase, string?> part)
    {
        var translations = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (locale, phrases) in _languages)
        {
            if (locale != Base && phrases.TryGetValue(key, out var phrase) && part(phrase) is { Length: > 0 } words)
                translations[locale] = words;
        }

        return translations.ToImmutable();
    }

    private static Phrasebook Load()
    {
        const string prefix = "Words.";
        var assembly = typeof(Phrasebook).Assembly;
        var languages = new Dictionary<string, ImmutableDictionary<string, Phrase>>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            languages[Path.GetFileNameWithoutExtension(resource[prefix.Length..])] = JsonSerializer.Deserialize(stream, PhraseJson.Default.ImmutableDictionaryStringPhrase)!;
        }

        return new Phrasebook(languages);
    }
}

/// <param name="Description">At most 100 letters.</param>
/// <param name="Name">In another language; English names are the commands' own.</param>
internal sealed record Phrase(string Description, string? Name = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImmutableDictionary<string, Phrase>))]
internal sealed partial class PhraseJson : JsonSerializerContext;
