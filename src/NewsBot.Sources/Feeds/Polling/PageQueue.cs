using System.Threading.Channels;
using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Sources.Drafts;
using NewsBot.Sources.Pages;

namespace NewsBot.Sources.Feeds.Polling;

/// <summary>Fetches the pages of items whose feed gives only a teaser. The teaser is in the record already; the whole article replaces it.</summary>
/// <remarks>Bounded: what finds no room is wanted again at the feed's next look.</remarks>
internal sealed class PageQueue(PageReader reader, FeedStates states)
{
    private const int MostWaiting = 2000;
    private const int Readers = 4;

    private readonly Channel<PageWanted> _wanted = Channel.CreateBounded<PageWanted>(MostWaiting);

    public bool TryAdd(PageWanted wanted) => _wanted.Writer.TryWrite(wanted);

    public Task RunAsync(ChannelWriter<SourceEvent> events, CancellationToken cancellation) =>
        Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAllAsync(events, cancellation), cancellation)));

    private async Task ReadAllAsync(ChannelWriter<SourceEvent> events, CancellationToken cancellation)
    {
        await foreach (var wanted in _wanted.Reader.ReadAllAsync(cancellation))
        {
            var drafted = await reader.ReadAsync(wanted.Link, cancellation);
            if (drafted.Draft is not { } draft || Whole(wanted.Teaser, draft) is not { } article)
                continue;

            await events.WriteAsync(new SourceEvent.Found(article), cancellation);
            await events.WriteAsync(new SourceEvent.Checkpoint(token => states.ChangeAsync(wanted.FeedId, state => WithPage(state, wanted), token)), cancellation);
        }
    }

    /// <summary>The page's article under the teaser's id. What the feed says of title, date and author stands; null when the page says less than the feed.</summary>
    private static Article? Whole(Article teaser, Draft page)
    {
        var whole = CopyDesk.Finish(
            page with { Id = teaser.Id, Title = teaser.Title, Author = page.Author ?? teaser.Author, Published = teaser.Published ?? page.Published, Updated = page.Updated ?? teaser.Updated },
            teaser.Id,
            teaser.Source,
            teaser.Id);
        return whole is SourceEvent.Found { Article: var article } && article.Text.Length > teaser.Text.Length ? article with { Publisher = article.Publisher ?? teaser.Publisher } : null;
    }

    private static FeedState WithPage(FeedState state, PageWanted wanted)
    {
        var seen = new Dictionary<string, SeenItem>(state.Seen, StringComparer.Ordinal);
        foreach (var mark in wanted.Marks)
        {
            if (seen.TryGetValue(mark, out var item))
                seen[mark] = item with { PageTries = -1 };
        }

        return state with { Seen = seen };
    }
}
