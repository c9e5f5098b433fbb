using System.Diagnostics;
using Lucene.Net.Index;
using NewsBot.Retrieval;

namespace NewsBot.Indexing.Searching;

/// <summary>Keeps the index's names, and reads them anew as often as the index's size allows.</summary>
/// <remarks>Thread-safe. Reading the names of a large index takes a good part of a second, and while articles come in there is a new state of it
/// each second; the names of a small one are always those of the state asked about.</remarks>
internal sealed class CatalogShelf
{
    /// <summary>An index of so many documents is small.</summary>
    private const int Small = 20_000;

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    private readonly Lock _reading = new();
    private volatile Kept? _kept;

    public Catalog Of(IndexReader reader)
    {
        if (_kept is { } kept && IsGood(kept, reader))
            return kept.Catalog;
        lock (_reading)
        {
            if (_kept is { } meanwhile && IsGood(meanwhile, reader))
                return meanwhile.Catalog;
            var catalog = CatalogReader.Read(reader);
            _kept = new Kept(new WeakReference<IndexReader>(reader), catalog, Stopwatch.GetTimestamp(), IsLarge(reader));
            return catalog;
        }
    }

    private static bool IsGood(Kept kept, IndexReader reader) =>
        kept.Reader.TryGetTarget(out var read) && read == reader || kept.IsLarge && IsLarge(reader) && Stopwatch.GetElapsedTime(kept.At) < Freshness;

    private static bool IsLarge(IndexReader reader) => reader.NumDocs > Small;

    private sealed record Kept(WeakReference<IndexReader> Reader, Catalog Catalog, long At, bool IsLarge);
}
