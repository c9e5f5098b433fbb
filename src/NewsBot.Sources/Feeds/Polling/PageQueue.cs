using System.Threading.Channels;
using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Sources.Drafts;
using NewsBot.Sources.Pages;

namespace NewsBot.Sources.Feeds.Polling;

/// <summary>Fetches the pages of items whose feed gives only a teaser. The teaser is in the record already; the whole article replaces it.</summary>
/// <remarks>Bounded: what finds no room is wanted again at the feed's next look. Hosts take turns, one page each, so that a slow one holds
/// up nobody's pages but its own.</remarks>
internal sealed class PageQueue(PageReader reader, FeedStates states)
{
    private const int MostWaiting = 2000;
    private const int Readers = 4;

    private readonly Dictionary<string, Queue<PageWanted>> _waiting = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Hosts whose turn it is; each stands here once at most, and only while pages of it wait.</summary>
    private readonly Channel<string> _turns = Channel.CreateUnbounded<string>();
    private int _count;

    public bool TryAdd(PageWanted wanted)
    {
        lock (_waiting)
        {
            if (_count == MostWaiting)
                return false;

            _count++;
            var host = wanted.Link.IdnHost;
            if (_waiting.TryGetValue(host, out var pages))
                pages.Enqueue(wanted);
            else if (_waiting.TryAdd(host, new Queue<PageWanted>([wanted])))
                _turns.Writer.TryWrite(host);
            return true;
        }
    }

    public Task RunAsync(ChannelWriter<SourceEvent> events, CancellationToken cancellation) =>
        Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAllAsync(events, cancellation), cancellation)));

    private async Task ReadAllAsync(ChannelWriter<SourceEvent> events, CancellationToken cancellation)
    {
        await foreach (var host in _turns.Reader.ReadAllAsync(cancellation))
        {
            try
            {
                await TakeInAsync(Next(host), events, cancellation);
            }
            finally
            {
                EndTurn(host);
            }
        }
    }

    private PageWanted Next(string host)
    {
        lock (_waiting)
        {
            _count--;
            return _waiting[host].Dequeue();
        }
    }

    private void EndTurn(string host)
    {
        lock (_waiting)
        {
            if (_waiting[host].Count == 0)
                _waiting.Remove(host);
            else
                _turns.Writer.TryWrite(host);
        }
    }

    private async Task TakeInAsync(PageWanted wanted, ChannelWriter<SourceEvent> events, CancellationToken cancellation)
    {
        var drafted = await reader.ReadAsync(wanted.Link, cancellation);
        if (drafted.Draft is not { } draft || Whole(wanted.Teaser, draft) is not { } article)
            return;

        await events.WriteAsync(new SourceEvent.Found(article), cancellation);
        await events.WriteAsync(new SourceEvent.Checkpoint(token => states.ChangeAsync(wanted.FeedId, state => WithPage(state, wanted), token)), cancellation);
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
