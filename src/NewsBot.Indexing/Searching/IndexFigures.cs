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

    private IndexFigures(IndexReader reader, Dictionary<string, HeldArticles> held)
    {
        All = held.Values.Aggregate(HeldArticles.None, (all, part) => all + part);
        Publishers = new PublisherNames(Values(reader, NewsFields.Publisher));
        Languages = [.. Values(reader, NewsFields.Language)];

        var sources = Values(reader, NewsFields.Source).Select(CatalogTerm.Parse).ToLookup(source => source.Community ?? "", source => source.Name);
        var everyones = held.GetValueOrDefault("", HeldArticles.None);
        _ofEveryone = HoldingsOf(everyones, sources[""]);
        foreach (var (community, own) in held.Where(part => part.Key.Length > 0))
            _ofCommunities[community] = HoldingsOf(everyones + own, sources[""].Concat(sources[community]));
    }

    /// <summary>Everyone's articles and all communities'.</summary>
    public HeldArticles All { get; }

    /// <summary>Of all articles.</summary>
    public PublisherNames Publishers { get; }

    /// <summary>In which articles are written, English left out.</summary>
    public IReadOnlyCollection<string> Languages { get; }

    public static IndexFigures Of(IndexReader reader, SegmentFigures.Memory segments)
    {
        var held = new Dictionary<string, HeldArticles>();
        foreach (var (community, part) in reader.Leaves.SelectMany(leaf => segments.Of(leaf.AtomicReader).OfCommunities))
            held[community] = held.GetValueOrDefault(community, HeldArticles.None) + part;
        return new IndexFigures(reader, held);
    }

    /// <summary>What the asker may see.</summary>
    public Holdings For(Audience asker) => asker.Community is { } community && _ofCommunities.TryGetValue(community, out var own) ? own : _ofEveryone;

    private static Holdings HoldingsOf(HeldArticles part, IEnumerable<string> sources) =>
        new(part.Articles, part.Passages, part.Facts, sources.Distinct(StringComparer.OrdinalIgnoreCase).Count(), part.NewestDay);

    private static IEnumerable<string> Values(IndexReader reader, string field)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
            yield break;
        foreach (var term in terms)
            yield return term.Term.Utf8ToString();
    }
}
