using System.Collections.Frozen;

namespace NewsBot.Language;

/// <summary>Everything that is known of single words, by spelling without regard to case.</summary>
/// <remarks>Immutable after construction; one shared instance, read once from the data files.</remarks>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Instance = new(() => LexiconReader.Read());

    private readonly FrozenDictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> _words;

    public Lexicon(IReadOnlyDictionary<string, WordEntry> words, PlaceNames places)
    {
        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Places = places;
    }

    public static Lexicon Default => Instance.Value;

    public PlaceNames Places { get; }

    /// <summary>Every spelling that can be a verb, with its dictionary form.</summary>
    public IEnumerable<(string Word, string Verb)> Verbs
    {
        get
        {
            foreach (var (word, entry) in _words.Dictionary)
                if (entry.Verb is { } verb)
                    yield return (word, verb);
        }
    }

    public WordEntry? Find(ReadOnlySpan<char> word) => _words.TryGetValue(word, out var entry) ? entry : null;
}
