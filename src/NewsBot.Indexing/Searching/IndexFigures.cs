using Lucene.Net.Index;
using NewsBot.Articles;
using NewsBot.Indexing.Schema;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Indexing.Searching;

/// <summary>What one state of the index holds, counted once for each state.</summary>
internal sealed class IndexFigures
{
    private readonly Dictionary<string, Holdings> _ofCommunities = [];
    private readonly Holdings _ofEveryone;

    private IndexFigures(IndexReader reader, Dictionary<string, Tally> tallies)
    {
        All = tallies.Values.Aggregate(Tally.None, (all, tally) => all + tally);
        Publishers = new PublisherNames(Values(reader, NewsFields.Publisher));
        Languages = [.. Values(reader, NewsFields.Language)];

        var sources = Values(reader, NewsFields.Source).Select(CatalogTerm.Parse).ToLookup(source => source.Community ?? "", source => source.Name);
        var everyones = tallies.GetValueOrDefault("", Tally.None);
        _ofEveryone = HoldingsOf(everyones, sources[""]);
        foreach (var (community, own) in tallies.Where(tally => tally.Key.Length > 0))
            _ofCommunities[community] = HoldingsOf(everyones + own, sources[""].Concat(sources[community]));
    }

    /// <summary>Everyone's articles and all communities'.</summary>
    public Tally All { get; }

    /// <summary>Of all articles.</summary>
    public PublisherNames Publishers { get; }

    /// <summary>In which articles are written, English left out.</summary>
    public IReadOnlyCollection<string> Languages { get; }

    public static IndexFigures Of(IndexReader reader, SegmentFigures.Memory segments)
    {
        var tallies = new Dictionary<string, Tally>();
        foreach (var (community, tally) in reader.Leaves.SelectMany(leaf => segments.Of(leaf.AtomicReader).OfCommunities))
            tallies[community] = tallies.GetValueOrDefault(community, Tally.None) + tally;
        return new IndexFigures(reader, tallies);
    }

    /// <summary>What the asker may see.</summary>
    public Holdings For(Audience asker) => asker.Community is { } community && _ofCommunities.TryGetValue(community, out var own) ? own : _ofEveryone;

    private static Holdings HoldingsOf(Tally tally, IEnumerable<string> sources) =>
        new(tally.Articles, tally.Passages, tally.Facts, sources.Distinct(StringComparer.OrdinalIgnoreCase).Count(), tally.NewestDay);

    private static IEnumerable<string> Values(IndexReader reader, string field)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
            yield break;
        foreach (var term in terms)
            yield return term.Term.Utf8ToString();
    }
}
