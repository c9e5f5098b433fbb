using System.Collections.Frozen;

namespace NewsBot.Facts;

/// <summary>The words that attribute, each with its stance; the same words ask for that stance in a question.</summary>
/// <remarks>Immutable and thread-safe, read once from the data file of cues. Spelling is compared without regard to case.</remarks>
public sealed class StanceLexicon
{
    /// <summary>A verb of saying whose noun phrase is an attribution less often than this does something with it.</summary>
    private const int SayingObject = 50;

    /// <summary>The same for verbs of every other stance, which seldom do.</summary>
    private const int StanceObject = 35;

    private static readonly Lazy<StanceLexicon> Instance = new(() => new StanceLexicon(CueReader.Read()));

    private readonly FrozenDictionary<string, CueEntry> _byLemma;
    private readonly FrozenDictionary<string, CueEntry>.AlternateLookup<ReadOnlySpan<char>> _byForm;
    private readonly FrozenDictionary<string, CueEntry>.AlternateLookup<ReadOnlySpan<char>> _byNoun;

    internal StanceLexicon(IReadOnlyList<CueEntry> entries)
    {
        _byLemma = entries.ToFrozenDictionary(entry => entry.Lemma, StringComparer.OrdinalIgnoreCase);
        _byForm = CueForms.Of(entries).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _byNoun = entries.SelectMany(entry => entry.Nouns, (entry, noun) => (entry, noun))
            .ToFrozenDictionary(pair => pair.noun, pair => pair.entry, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static StanceLexicon Default => Instance.Value;

    /// <summary>All dictionary forms that attribute.</summary>
    public IEnumerable<string> Lemmas => _byLemma.Keys;

    internal IEnumerable<CueEntry> Entries => _byLemma.Values;

    /// <summary>Reads any form of a cue: "denied", "denies", "denial".</summary>
    public bool TryRead(ReadOnlySpan<char> word, out Stance stance) => TryRead(word, out stance, out _);

    /// <summary>Reads any form of a cue, with the verb's dictionary form ("deny").</summary>
    public bool TryRead(ReadOnlySpan<char> word, out Stance stance, out string lemma)
    {
        var found = _byForm.TryGetValue(word, out var entry) || _byNoun.TryGetValue(word, out entry);
        (stance, lemma) = found ? (entry!.Stance, entry.Lemma) : (default, "");
        return found;
    }

    /// <summary>Whether a verb before a bare noun phrase tells what is done rather than what is said: "wrote the song", "launched the
    /// ferry", but not "denied the leak", nor "lauded the mayor", however seldom that is an attribution.</summary>
    public bool IsDeed(ReadOnlySpan<char> verb) =>
        _byForm.TryGetValue(verb, out var entry) && entry.Stance is not (Stance.Praised or Stance.Criticized or Stance.Warned) && entry.Strength("object") < (entry.Stance == Stance.Said ? SayingObject : StanceObject);

    internal CueEntry? FindLemma(string lemma) => _byLemma.GetValueOrDefault(lemma);

    internal CueEntry? FindNoun(ReadOnlySpan<char> noun) => _byNoun.TryGetValue(noun, out var entry) ? entry : null;
}
