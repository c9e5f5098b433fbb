using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsBot.Indexing.Schema;

namespace NewsBot.Indexing.Searching;

/// <summary>The day of each document, in memory: read from its column, days were half the time of a question without words.</summary>
/// <remarks>Thread-safe. Eight bytes a document, made once for each segment and dropped with it.</remarks>
internal sealed class PublicationDays
{
    public const int Undated = int.MinValue;

    private readonly ConditionalWeakTable<object, int[]> _ofSegments = [];
    private readonly ConditionalWeakTable<object, int[]> _newestFirst = [];

    /// <summary>Days since 1970-01-01, by the document's place in its segment.</summary>
    public int[] Of(AtomicReader segment) =>
        _ofSegments.TryGetValue(segment.CoreCacheKey, out var known) ? known : _ofSegments.GetValue(segment.CoreCacheKey, _ => Read(segment));

    /// <summary>A segment's documents, newest first, undated ones last; those of one day in the order of the index.</summary>
    public int[] NewestFirst(AtomicReader segment) =>
        _newestFirst.TryGetValue(segment.CoreCacheKey, out var known) ? known : _newestFirst.GetValue(segment.CoreCacheKey, _ => InOrder(Of(segment)));

    private static int[] Read(AtomicReader segment)
    {
        var days = new int[segment.MaxDoc];
        Array.Fill(days, Undated);
        if (segment.GetNumericDocValues(NewsFields.Day) is not { } column)
            return days;
        var dated = segment.GetDocsWithField(NewsFields.Day);
        for (var document = 0; document < days.Length; document++)
        {
            if (dated.Get(document))
                days[document] = (int)column.Get(document);
        }

        return days;
    }

    private static int[] InOrder(int[] days)
    {
        var (turns, documents) = (new long[days.Length], new int[days.Length]);
        for (var document = 0; document < days.Length; document++)
            (turns[document], documents[document]) = (((long)~days[document] << 32) | (uint)document, document);
        Array.Sort(turns, documents);
        return documents;
    }
}
