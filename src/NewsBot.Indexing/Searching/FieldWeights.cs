using Lucene.Net.Search;
using NewsBot.Indexing.Schema;

namespace NewsBot.Indexing.Searching;

/// <summary>What words of one field weigh in one state of the index.</summary>
internal sealed class FieldWeights(CollectionStatistics field, PassageSimilarity similarity)
{
    private readonly float[] _lengthParts = similarity.LengthParts(field);

    public WordWeight Of(int holding, float boost) => new(similarity.Weigh(holding, boost, field), _lengthParts);
}
