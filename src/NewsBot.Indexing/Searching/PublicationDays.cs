using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsBot.Indexing.Schema;

namespace NewsBot.Indexing.Searching;

/// <summary>The day of each document, in memory: read from its column, days were half the time of a question without words.</summary>
/// <remarks>Thread-safe. Four bytes a document, counted once for each segment and dropped with it.</remarks>
internal sealed class PublicationDays
{
    public const int Undated = int.MinValue;

    private readonly ConditionalWeakTable<object, int[]> _ofSegments = [];

    /// <summary>Days since 1970-01-01, by the document's place in its segment.</summary>
    public int[] Of(AtomicReader segment) =>
        _ofSegments.TryGetValue(segment.CoreCacheKey, out var known) ? known : _ofSegments.GetValue(segment.CoreCacheKey, _ => Read(segment));

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
}
