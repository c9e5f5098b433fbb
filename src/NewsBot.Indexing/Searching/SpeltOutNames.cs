using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsBot.Articles;
using NewsBot.Indexing.Schema;
using NewsBot.Questions;

namespace NewsBot.Indexing.Searching;

/// <summary>The names that articles spell acronyms out as, in memory: a question looks up each of its words.</summary>
/// <remarks>Thread-safe. Made once for each segment and dropped with it; names of deleted articles go when their segment does.</remarks>
internal sealed class SpeltOutNames
{
    private const int MostNames = 3;

    /// <summary>What articles spell an acronym out as half as often as its commonest name may be meant too.</summary>
    private const int LeastShare = 2;

    private readonly ConditionalWeakTable<object, OfSegment> _ofSegments = [];

    /// <summary>The names that an acronym stands for where the asker may see it, most reported first.</summary>
    public List<string> Of(IndexReader reader, string letters, Audience asker)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var spelt in reader.Leaves.SelectMany(leaf => In(leaf).ByLetters[letters]).Where(spelt => spelt.IsFor(asker)))
            counts[spelt.Term.Name] = counts.GetValueOrDefault(spelt.Term.Name) + spelt.Articles;
        var most = counts.Values.DefaultIfEmpty().Max();
        return [.. counts.Where(name => name.Value * LeastShare >= most).OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).Select(name => name.Key).Take(MostNames)];
    }

    /// <summary>The acronyms of names whose telling words stand first in a row of words.</summary>
    /// <param name="reader">The index.</param>
    /// <param name="words">In lower case, small words left out.</param>
    /// <param name="asker">Who may not see all of them.</param>
    public IEnumerable<SpeltOutWords> At(IndexReader reader, IReadOnlyList<string> words, Audience asker) => reader.Leaves
        .SelectMany(leaf => In(leaf).ByFirstWord[words[0]])
        .Where(spelt => spelt.IsFor(asker) && words.Take(spelt.Words.Length).SequenceEqual(spelt.Words))
        .Select(spelt => new SpeltOutWords(spelt.Term.Letters, spelt.Term.Name, spelt.Words.Length))
        .Distinct();

    /// <summary>A name's words in lower case, small ones left out.</summary>
    public static IEnumerable<string> TellingWords(string name) => PassageSchema.NameWords(name).Where(word => !FunctionWords.Contains(word));

    private OfSegment In(AtomicReaderContext leaf) => _ofSegments.GetValue(leaf.AtomicReader.CoreCacheKey, _ => Read(leaf.AtomicReader));

    private static OfSegment Read(AtomicReader segment)
    {
        var spelt = new List<Spelt>();
        if (segment.GetTerms(NewsFields.Acronym) is { } terms)
        {
            foreach (var term in terms)
            {
                if (AcronymTerm.Parse(term.Term.Utf8ToString()) is { } known)
                    spelt.Add(new Spelt(known, [.. TellingWords(known.Name)], term.DocFreq));
            }
        }

        return new OfSegment(spelt.ToLookup(known => known.Term.Letters, StringComparer.Ordinal), spelt.Where(known => known.Words.Length > 1).ToLookup(known => known.Words[0], StringComparer.Ordinal));
    }

    private sealed record OfSegment(ILookup<string, Spelt> ByLetters, ILookup<string, Spelt> ByFirstWord);

    private sealed record Spelt(AcronymTerm Term, string[] Words, int Articles)
    {
        public bool IsFor(Audience asker) => Term.Community is not { } community || community == asker.Community;
    }
}

/// <summary>An acronym, a name that it stands for, and how many telling words the name has.</summary>
internal readonly record struct SpeltOutWords(string Letters, string Name, int Words);
