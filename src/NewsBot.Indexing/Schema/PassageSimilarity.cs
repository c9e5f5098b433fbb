using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace NewsBot.Indexing.Schema;

/// <summary>BM25, and what of it is the same for all documents of a search.</summary>
internal sealed class PassageSimilarity(float k1, float b) : BM25Similarity(k1, b)
{
    /// <summary>What a document's length adds below the line, by the byte that the index keeps of the length.</summary>
    public float[] LengthParts(CollectionStatistics field)
    {
        var (average, parts) = (AvgFieldLength(field), new float[byte.MaxValue + 1]);
        for (var length = 0; length < parts.Length; length++)
            parts[length] = K1 * ((1 - B) + B * DecodeNormValue((byte)length) / average);
        return parts;
    }

    /// <summary>The most that a word scores, however often a document holds it.</summary>
    public float Weigh(int holding, float boost, CollectionStatistics field) => Idf(holding, field.MaxDoc) * boost * (K1 + 1);
}
