using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Retrieval;

/// <summary>The names that an index holds, most reported first.</summary>
/// <remarks>Immutable. What only one community may see stands in that community's catalog alone.</remarks>
public sealed class Catalog
{
    private readonly IReadOnlyDictionary<string, CatalogNames> _ofCommunities;
    private readonly CatalogNames _ofEveryone;

    public Catalog(CatalogNames ofEveryone, IReadOnlyDictionary<string, CatalogNames> ofCommunities) =>
        (_ofEveryone, _ofCommunities) = (ofEveryone, ofCommunities);

    public static Catalog Empty { get; } = new(CatalogNames.None, new Dictionary<string, CatalogNames>());

    /// <summary>The topics of which a word begins with one of these, the community's own first.</summary>
    internal IEnumerable<string> TopicsWith(Audience asker, IReadOnlyCollection<string> beginnings)
    {
        var ofEveryone = _ofEveryone.TopicsWith(beginnings);
        return asker.Community is { } community && _ofCommunities.TryGetValue(community, out var names)
            ? names.TopicsWith(beginnings).Concat(ofEveryone).Distinct(StringComparer.OrdinalIgnoreCase)
            : ofEveryone;
    }

    /// <summary>The community's own names, then everyone's.</summary>
    public IEnumerable<string> For(Audience asker, Func<CatalogNames, ImmutableArray<string>> part)
    {
        var own = asker.Community is { } community && _ofCommunities.TryGetValue(community, out var names) ? part(names) : [];
        return own.IsEmpty ? part(_ofEveryone) : own.Concat(part(_ofEveryone)).Distinct(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>Names for one audience, most reported first.</summary>
public sealed record CatalogNames(ImmutableArray<string> Topics, ImmutableArray<string> People, ImmutableArray<string> Publishers)
{
    public static CatalogNames None { get; } = new([], [], []);

    private WordBeginnings TopicWords => field ??= new(Topics);

    /// <summary>The topics of which a word begins with one of these, whatever its case; most reported first.</summary>
    internal IEnumerable<string> TopicsWith(IEnumerable<string> beginnings) =>
        beginnings.SelectMany(TopicWords.Find).Distinct().Order().Select(rank => Topics[rank]);
}
