using NewsBot.Articles;

namespace NewsBot.Ingestion;

/// <summary>One thing that a source has to say.</summary>
public abstract record SourceEvent
{
    private SourceEvent()
    {
    }

    /// <summary>An article, new or changed.</summary>
    public sealed record Found(Article Article) : SourceEvent;

    /// <summary>An article that the source no longer holds.</summary>
    public sealed record Withdrawn(string ArticleId) : SourceEvent;

    /// <summary>Something that could not be read, in words for a person.</summary>
    /// <param name="Place">What: "news.jsonl, line 3", "https://example.org/feed.xml".</param>
    /// <param name="Problem">What is wrong with it and what would be right, without a full stop.</param>
    public sealed record Unreadable(string Place, string Problem) : SourceEvent;

    /// <summary>The source waits for the record here.</summary>
    /// <param name="Kept">To be called once every earlier event of the source is in the record, and only then: what the source
    /// has seen counts as seen from now on, over a restart too. A source that is never told offers the same again, which does no harm.</param>
    public sealed record Checkpoint(Func<CancellationToken, Task> Kept) : SourceEvent;
}
