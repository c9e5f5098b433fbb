using NewsBot.Indexing.Schema;

namespace NewsBot.Indexing.Searching;

/// <summary>What a word scores in the documents of one field.</summary>
internal sealed class WordWeight
{
    /// <summary>Frequencies from here on count as boundless.</summary>
    public const int Often = 24;

    /// <summary>Scores of different frequencies are rounded differently; by less than this.</summary>
    private const float Rounding = 1 + 1e-6f;

    private readonly float _weight;
    private readonly float[] _lengthParts;
    private readonly float[] _mostByFrequency = new float[Often];

    /// <param name="weight">No document scores more.</param>
    /// <param name="lengthParts">See <see cref="PassageSimilarity.LengthParts"/>.</param>
    public WordWeight(float weight, float[] lengthParts)
    {
        (_weight, _lengthParts) = (weight, lengthParts);
        for (var frequency = 1; frequency < Often; frequency++)
            _mostByFrequency[frequency] = Score(frequency, byte.MaxValue) * Rounding;
    }

    /// <summary>As Lucene's BM25 has it, to the last bit.</summary>
    /// <param name="frequency">How often the document holds the word.</param>
    /// <param name="length">The byte that the index keeps of the document's length; the greater, the shorter.</param>
    public float Score(float frequency, byte length) => _weight * frequency / (frequency + _lengthParts[length]);

    /// <summary>The most that a document of any length can score which holds the word so often, or less often.</summary>
    public float MostAt(long frequency) => frequency < Often ? _mostByFrequency[frequency] : _weight * Rounding;
}
