using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsBot.Indexing.Schema;
using NewsBot.Retrieval;

namespace NewsBot.Indexing.Searching;

/// <summary>The index over whatever searchers it is lent.</summary>
internal sealed class PassageIndex(ISearcherSource searchers, PassageSchema schema) : IPassageIndex
{
    private readonly ConditionalWeakTable<IndexReader, Lazy<IndexFigures>> _figures = [];
    private readonly SegmentMemory _memory = new();
    private readonly SoughtThings _things = new(schema);

    public IndexStatus Status
    {
        get
        {
            using var lease = searchers.Lease();
            var held = FiguresOf(lease).All;
            var progress = searchers.Progress;
            return new IndexStatus(
                held.Articles, held.Passages, held.Facts, progress.LastSequence, held.NewestDay, progress.Bytes, progress.CatchingUp);
        }
    }

    public IIndexView Open()
    {
        var lease = searchers.Lease();
        return new IndexView(lease, schema, FiguresOf(lease), _memory, _things);
    }

    /// <summary>Counted by whoever asks first; others who ask meanwhile wait for it rather than count too.</summary>
    private IndexFigures FiguresOf(SearcherLease lease) =>
        _figures.GetValue(lease.Searcher.IndexReader, reader => new Lazy<IndexFigures>(() => IndexFigures.Of(reader, _memory.Figures))).Value;
}
