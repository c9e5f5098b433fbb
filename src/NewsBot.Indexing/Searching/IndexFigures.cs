using Lucene.Net.Index;
using NewsBot.Articles;
using NewsBot.Indexing.Schema;
using NewsBot.Questions;

namespace NewsBot.Indexing.Searching;

/// <summary>What one state of the index holds, counted once for each state.</summary>
internal sealed record IndexFigures(long Articles, long Passages, long Facts, PublicationDate? Newest, PublisherNames Publishers, IReadOnlyCollection<string> Languages)
{
    public static IndexFigures Of(IndexReader reader, SegmentFigures.Memory segments)
    {
        var all = reader.Leaves.Select(leaf => segments.Of(leaf.AtomicReader)).ToList();
        var newest = all.Select(segment => segment.Newest).Append(PublicationDays.Undated).Max();
        PublicationDate? day = newest == PublicationDays.Undated ? null : PublicationDate.OfDay(PassageSchema.DayOf(newest));
        var articles = all.Sum(segment => segment.Articles);
        return new IndexFigures(articles, reader.NumDocs - articles, all.Sum(segment => segment.Facts), day, new PublisherNames(Values(reader, NewsFields.Publisher)), [.. Values(reader, NewsFields.Language)]);
    }

    private static IEnumerable<string> Values(IndexReader reader, string field)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
            yield break;
        foreach (var term in terms)
            yield return term.Term.Utf8ToString();
    }
}
