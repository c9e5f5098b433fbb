using System.Collections.Frozen;

namespace NewsBot.Facts;

/// <summary>What the cue lexicon knows of one verb.</summary>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Stance">The stance it belongs to.</param>
/// <param name="Strengths">For each way it can go on how often that is an attribution, 0 to 99.</param>
/// <param name="Nouns">Nouns that attribute as it does ("denial").</param>
internal sealed record CueEntry(string Lemma, Stance Stance, FrozenDictionary<string, int> Strengths, IReadOnlyList<string> Nouns)
{
    public int Strength(string frame) => Strengths.GetValueOrDefault(frame);
}
