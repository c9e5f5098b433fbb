using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace NewsBot.Indexing.Searching;

/// <summary>The byte that the index keeps of each document's length, in memory: a score needs it, and asking Lucene for it took longer than the rest of the score.</summary>
/// <remarks>Thread-safe. One byte a document and field, made once for each segment and dropped with it.</remarks>
internal sealed class DocumentLengths
{
    private readonly ConditionalWeakTable<object, ConcurrentDictionary<string, byte[]>> _ofSegments = [];

    /// <param name="segment">Holds documents of the field.</param>
    /// <param name="field">One of words.</param>
    public byte[] Of(AtomicReader segment, string field) =>
        _ofSegments.GetValue(segment.CoreCacheKey, static _ => new(StringComparer.Ordinal)).GetOrAdd(field, static (field, segment) => Read(segment, field), segment);

    private static byte[] Read(AtomicReader segment, string field)
    {
        var (norms, lengths) = (segment.GetNormValues(field), new byte[segment.MaxDoc]);
        for (var document = 0; document < lengths.Length; document++)
            lengths[document] = (byte)norms.Get(document);
        return lengths;
    }
}
