using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsBot.Indexing.Searching;

/// <summary>Reads one segment's dictionaries and postings, over and over with the same few readers of them.</summary>
/// <remarks>Thread-safe. A reader of postings has buffers of some kilobytes, and a question needs hundreds: making them anew was most of what a
/// question gave the garbage collector to do.</remarks>
internal sealed class SegmentTerms(long number)
{
    private readonly ConcurrentDictionary<string, AtRest> _atRest = new(StringComparer.Ordinal);

    /// <summary>No other segment has it.</summary>
    public long Number => number;

    /// <summary>Null when the segment does not hold the term.</summary>
    public TermPlace? Find(AtomicReader segment, Term term)
    {
        var rest = RestOf(term.Field);
        if ((rest.Dictionary() ?? segment.GetTerms(term.Field)?.GetEnumerator()) is not { } dictionary)
            return null;
        var place = dictionary.SeekExact(term.Bytes) ? new TermPlace(dictionary.GetTermState(), dictionary.DocFreq, dictionary.TotalTermFreq) : null;
        rest.Keep(dictionary);
        return place;
    }

    /// <summary>The documents that hold the term, before the first. To be given back.</summary>
    /// <param name="segment">The segment itself.</param>
    /// <param name="term">Found here.</param>
    /// <param name="place">Where.</param>
    /// <param name="live">Null for deleted documents too.</param>
    /// <param name="flags">What is wanted beside the documents.</param>
    public DocsEnum Lend(AtomicReader segment, Term term, TermPlace place, IBits? live, DocsFlags flags)
    {
        var rest = RestOf(term.Field);
        var dictionary = rest.Dictionary() ?? segment.GetTerms(term.Field).GetEnumerator();
        dictionary.SeekExact(term.Bytes, place.State);
        var postings = dictionary.Docs(live, rest.Postings(), flags);
        rest.Keep(dictionary);
        return postings;
    }

    public void GiveBack(string field, DocsEnum postings) => RestOf(field).Keep(postings);

    private AtRest RestOf(string field) => _atRest.TryGetValue(field, out var rest) ? rest : _atRest.GetOrAdd(field, static _ => new AtRest());

    /// <summary>What is not in use just now; of each kind a few, so that what a crowd needed does not stay for ever.</summary>
    private sealed class AtRest
    {
        private const int MostDictionaries = 4;
        private const int MostPostings = 32;

        private readonly Lock _gate = new();
        private readonly Stack<TermsEnum> _dictionaries = new();
        private readonly Stack<DocsEnum> _postings = new();

        public TermsEnum? Dictionary()
        {
            lock (_gate)
                return _dictionaries.TryPop(out var dictionary) ? dictionary : null;
        }

        public DocsEnum? Postings()
        {
            lock (_gate)
                return _postings.TryPop(out var postings) ? postings : null;
        }

        public void Keep(TermsEnum dictionary)
        {
            lock (_gate)
            {
                if (_dictionaries.Count < MostDictionaries)
                    _dictionaries.Push(dictionary);
            }
        }

        public void Keep(DocsEnum postings)
        {
            lock (_gate)
            {
                if (_postings.Count < MostPostings)
                    _postings.Push(postings);
            }
        }
    }
}
