namespace NewsBot.Indexing.Searching;

/// <summary>What is kept in memory of the index from question to question; most of it by segment, for as long as the segment is.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class SegmentMemory
{
    public SegmentMemory() => Bounds = new TermBounds(Lengths);

    public PublicationDays Days { get; } = new();

    public DocumentLengths Lengths { get; } = new();

    public TermBounds Bounds { get; }

    public TermPlaces Places { get; } = new();

    public DocumentSets Sets { get; } = new();

    public SegmentFigures.Memory Figures { get; } = new();

    public SpeltOutNames SpeltOut { get; } = new();

    public CatalogShelf Catalogs { get; } = new();
}
