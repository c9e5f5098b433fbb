using Lucene.Net.Search;
using NewsBot.Indexing.Schema;

namespace NewsBot.Indexing.Searching;

/// <summary>What each document of a search must be and must not be.</summary>
internal sealed class DocumentLimits
{
    private readonly List<Query> _required = [];
    private readonly List<Query> _excluded = [];

    public IReadOnlyList<Query> Required => _required;

    public IReadOnlyList<Query> Excluded => _excluded;

    /// <summary>The first day that counts; days since 1970-01-01.</summary>
    public int? FirstDay { get; init; }

    /// <summary>The first day that no longer counts.</summary>
    public int? EndDay { get; init; }

    public bool HasDays => FirstDay is not null || EndDay is not null;

    public void Require(Query query) => _required.Add(query);

    public void Exclude(Query query) => _excluded.Add(query);

    /// <summary>Whether a document of that day may be found; undated ones may not where days are asked for.</summary>
    public bool Allows(int day) => !HasDays || day != PublicationDays.Undated && (FirstDay is not { } first || day >= first) && (EndDay is not { } end || day < end);

    /// <summary>The same, but for what is required.</summary>
    public DocumentLimits Requiring(IEnumerable<Query> required)
    {
        var limits = new DocumentLimits { FirstDay = FirstDay, EndDay = EndDay };
        limits._required.AddRange(required);
        limits._excluded.AddRange(_excluded);
        return limits;
    }

    /// <summary>A query under these limits, as Lucene has it.</summary>
    public BooleanQuery On(BooleanQuery scored)
    {
        if (_required.Count == 0 && !HasDays)
            return WithoutExcluded(scored);
        var all = new BooleanQuery { { scored, Occur.MUST } };
        foreach (var required in _required)
            all.Add(new ConstantScoreQuery(required) { Boost = 0 }, Occur.MUST);
        if (HasDays)
            all.Add(new ConstantScoreQuery(NumericRangeQuery.NewInt32Range(NewsFields.Day, FirstDay, EndDay, minInclusive: true, maxInclusive: false)) { Boost = 0 }, Occur.MUST);
        return WithoutExcluded(all);
    }

    private BooleanQuery WithoutExcluded(BooleanQuery query)
    {
        foreach (var excluded in _excluded)
            query.Add(excluded, Occur.MUST_NOT);
        return query;
    }
}
