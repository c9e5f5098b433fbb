using NewsBot.Articles;

namespace NewsBot.Ingestion;

/// <summary>Brings what a source says into the record.</summary>
/// <remarks>Articles are on their way together, but their receipts come in the source's order.</remarks>
public sealed class Intake(ArticleIngestor ingestor)
{
    private const int MostOnTheirWay = ArticleIngestor.MostWaiting;

    /// <summary>Reads the events to their end, or to the first article that the record could not take.</summary>
    /// <param name="events">What a source brings.</param>
    /// <param name="progress">Told of each step, in order, by the reading task.</param>
    /// <param name="cancellation">Ends the reading; what was acknowledged stays.</param>
    public Task<IntakeSummary> TakeAsync(IAsyncEnumerable<SourceEvent> events, Action<IntakeStep>? progress, CancellationToken cancellation) =>
        new Run(article => ingestor.AddAsync(article, cancellation), ingestor, progress, stopsAtProblem: true).ReadAsync(events, cancellation);

    /// <summary>Reads the events for as long as they come; an article that the record cannot take is offered again until it can.</summary>
    public Task<IntakeSummary> FollowAsync(
        IAsyncEnumerable<SourceEvent> events, Action<IntakeStep>? progress, TimeSpan pause, TimeProvider time, CancellationToken cancellation) =>
        new Run(article => AddPatientlyAsync(article, pause, time, cancellation), ingestor, progress, stopsAtProblem: false).ReadAsync(events, cancellation);

    private async Task<IngestReceipt> AddPatientlyAsync(Article article, TimeSpan pause, TimeProvider time, CancellationToken cancellation)
    {
        while (true)
        {
            var receipt = await ingestor.AddAsync(article, cancellation);
            if (receipt.Outcome != IngestOutcome.NotStored)
                return receipt;
            await Task.Delay(pause, time, cancellation);
        }
    }

    private sealed class Run(Func<Article, Task<IngestReceipt>> add, ArticleIngestor ingestor, Action<IntakeStep>? progress, bool stopsAtProblem)
    {
        private readonly Queue<Task<IngestReceipt>> _onTheirWay = new();

        private IntakeSummary _summary = new();

        public async Task<IntakeSummary> ReadAsync(IAsyncEnumerable<SourceEvent> events, CancellationToken cancellation)
        {
            await foreach (var happening in events.WithCancellation(cancellation))
            {
                await TakeAsync(happening, cancellation);
                if (stopsAtProblem && _summary.Problem is not null)
                    break;
            }

            await SettleAsync(0);
            return _summary;
        }

        private async Task TakeAsync(SourceEvent happening, CancellationToken cancellation)
        {
            switch (happening)
            {
                case SourceEvent.Found(var article):
                    await SettleAsync(MostOnTheirWay - 1);
                    _onTheirWay.Enqueue(add(article));
                    break;
                case SourceEvent.Withdrawn(var articleId):
                    await SettleAsync(0);
                    Note(await ingestor.WithdrawAsync(articleId, cancellation));
                    break;
                case SourceEvent.Unreadable(var place, var problem):
                    await SettleAsync(0);
                    _summary = _summary with { Skipped = _summary.Skipped + 1 };
                    progress?.Invoke(new IntakeStep.Skipped(place, problem));
                    break;
                case SourceEvent.Checkpoint(var kept):
                    await SettleAsync(0);
                    if (_summary.Problem is null)
                        await kept(cancellation);
                    break;
            }
        }

        /// <summary>Waits until at most <paramref name="most"/> receipts are outstanding, and passes on those that came.</summary>
        private async Task SettleAsync(int most)
        {
            while (_onTheirWay.Count > most || (_onTheirWay.TryPeek(out var first) && first.IsCompleted))
                Note(await _onTheirWay.Dequeue());
        }

        private void Note(IngestReceipt receipt)
        {
            _summary = _summary.With(receipt);
            progress?.Invoke(new IntakeStep.Taken(receipt));
        }
    }
}
