using Lucene.Net.Index;
using NewsBot.Indexing.Schema;
using NewsBot.Retrieval;

namespace NewsBot.Indexing.Searching;

/// <summary>Reads the index's names, most reported first.</summary>
internal static class CatalogReader
{
    /// <summary>Beyond this many nobody looks them up by typing.</summary>
    private const int MostNames = 20_000;

    public static Catalog Read(IndexReader reader)
    {
        var (topics, people, sources) = (NamesOf(reader, NewsFields.Topic), NamesOf(reader, NewsFields.Person), NamesOf(reader, NewsFields.Source));
        var communities = topics.Concat(people).Concat(sources).Select(group => group.Key).Where(key => key.Length > 0).Distinct();
        return new Catalog(Of("", topics, people, sources), communities.ToDictionary(community => community, community => Of(community, topics, people, sources)));
    }

    private static CatalogNames Of(string community, ILookup<string, string> topics, ILookup<string, string> people, ILookup<string, string> sources) =>
        new([.. topics[community]], [.. people[community]], [.. sources[community]]);

    private static ILookup<string, string> NamesOf(IndexReader reader, string field)
    {
        var found = new List<(CatalogTerm Term, int Articles)>();
        if (MultiFields.GetTerms(reader, field) is { } terms)
        {
            foreach (var term in terms)
                found.Add((CatalogTerm.Parse(term.Term.Utf8ToString()), term.DocFreq));
        }

        return found.OrderByDescending(entry => entry.Articles).ThenBy(entry => entry.Term.Name, StringComparer.Ordinal).Take(MostNames)
            .ToLookup(entry => entry.Term.Community ?? "", entry => entry.Term.Name);
    }
}
