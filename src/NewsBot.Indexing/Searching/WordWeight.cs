using NewsBot.Indexing.Schema;

namespace NewsBot.Indexing.Searching;

/// <summary>What a word scores in a document of one field.</summary>
/// <param name="Most">No document scores more.</param>
/// <param name="LengthParts">See <see cref="PassageSimilarity.LengthParts"/>.</param>
internal readonly record struct WordWeight(float Most, float[] LengthParts)
{
    /// <summary>As Lucene's BM25 has it, to the last bit.</summary>
    /// <param name="frequency">How often the document holds the word.</param>
    /// <param name="length">The byte that the index keeps of the document's length; the greater, the shorter.</param>
    public float Score(float frequency, byte length) => Most * frequency / (frequency + LengthParts[length]);
}
