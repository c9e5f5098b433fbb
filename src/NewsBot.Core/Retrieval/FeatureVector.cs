using System.Runtime.CompilerServices;

namespace NewsBot.Retrieval;

/// <summary>One value for each <see cref="RankingFeature"/>.</summary>
[InlineArray(Size)]
internal struct FeatureVector
{
    public const int Size = (int)RankingFeature.RareInArticle + 1;

    private float _first;

    public float this[RankingFeature feature]
    {
        readonly get => this[(int)feature];
        set => this[(int)feature] = value;
    }

    public readonly float Dot(in FeatureVector weights)
    {
        var sum = 0f;
        for (var i = 0; i < Size; i++)
            sum += this[i] * weights[i];
        return sum;
    }
}
