using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsBot.Indexing.Searching;

/// <summary>Where terms stand in the dictionaries of segments, remembered from question to question.</summary>
/// <remarks>Thread-safe. A question has a dozen terms and the index some thirty segments: looking each up in each anew was a fifth of an answer's
/// time. What is remembered of a segment is dropped with it, and sooner when it becomes much.</remarks>
internal sealed class TermPlaces
{
    private readonly ConditionalWeakTable<object, Segment> _ofSegments = [];

    public Segment Of(AtomicReader segment) =>
        _ofSegments.TryGetValue(segment.CoreCacheKey, out var known) ? known : _ofSegments.GetValue(segment.CoreCacheKey, static _ => new Segment());

    /// <summary>The places of one segment's terms.</summary>
    internal sealed class Segment
    {
        private const int MostTerms = 20_000;
        private const int MostAtRest = 4;

        private readonly ConcurrentDictionary<Term, TermPlace?> _places = new();
        private readonly ConcurrentDictionary<string, ConcurrentBag<TermsEnum>> _atRest = new(StringComparer.Ordinal);

        /// <summary>Null when the segment does not hold the term.</summary>
        public TermPlace? Find(AtomicReader segment, Term term)
        {
            if (_places.TryGetValue(term, out var known))
                return known;
            if (_places.Count >= MostTerms)
                _places.Clear();
            return _places[term] = LookUp(segment, term);
        }

        /// <summary>The documents that hold the term, before the first.</summary>
        /// <param name="segment">Whose places these are.</param>
        /// <param name="term">Found here.</param>
        /// <param name="place">Where.</param>
        /// <param name="live">Null for deleted documents too.</param>
        /// <param name="flags">What is wanted beside the documents.</param>
        public DocsEnum Documents(AtomicReader segment, Term term, TermPlace place, IBits? live, DocsFlags flags) => With(segment, term.Field, dictionary =>
        {
            dictionary.SeekExact(term.Bytes, place.State);
            return dictionary.Docs(live, null, flags);
        })!;

        private TermPlace? LookUp(AtomicReader segment, Term term) => With(segment, term.Field, dictionary => dictionary.SeekExact(term.Bytes)
            ? new TermPlace(dictionary.GetTermState(), dictionary.DocFreq, dictionary.TotalTermFreq)
            : null);

        /// <summary>Makes use of a dictionary that rests, or of a new one.</summary>
        private T? With<T>(AtomicReader segment, string field, Func<TermsEnum, T?> use)
            where T : class
        {
            var atRest = _atRest.GetOrAdd(field, static _ => []);
            if (!atRest.TryTake(out var dictionary) && segment.GetTerms(field)?.GetEnumerator() is { } made)
                dictionary = made;
            if (dictionary is null)
                return null;
            var used = use(dictionary);
            if (atRest.Count < MostAtRest)
                atRest.Add(dictionary);
            return used;
        }
    }
}

/// <summary>A term's place in one segment's dictionary.</summary>
/// <param name="State">To find it again.</param>
/// <param name="Holding">In how many of the segment's documents it stands.</param>
/// <param name="Occurrences">How often it stands there.</param>
internal sealed record TermPlace(TermState State, int Holding, long Occurrences);
