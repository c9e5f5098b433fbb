using System.Threading.Channels;
using NewsBot.Articles;

namespace NewsBot.Ingestion;

/// <summary>Brings what a source says into the record.</summary>
/// <remarks>Articles are on their way together, but their receipts come in the source's order.</remarks>
public sealed class Intake(ArticleIngestor ingestor)
{
    private const int MostOnTheirWay = ArticleIngestor.MostWaiting;

    /// <summary>Reads the events to their end, or to the first article that the record could not take.</summary>
    /// <param name="events">What a source brings.</param>
    /// <param name="progress">Told of each step, in order, one at a time.</param>
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

    /// <summary>One reading. A task of its own waits for the receipts, so that a checkpoint holds nothing up that comes after it: what feeds
    /// bring is stored together, however few articles stand between two checkpoints.</summary>
    private sealed class Run(Func<Article, Task<IngestReceipt>> add, ArticleIngestor ingestor, Action<IntakeStep>? progress, bool stopsAtProblem)
    {
        private readonly Channel<Func<Task>> _onTheirWay = Channel.CreateBounded<Func<Task>>(MostOnTheirWay);

        private volatile IntakeSummary _summary = new();

        public async Task<IntakeSummary> ReadAsync(IAsyncEnumerable<SourceEvent> events, CancellationToken cancellation)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var settling = SettleAsync(stop);
            try
            {
                await foreach (var happening in events.WithCancellation(stop.Token))
                {
                    await TakeAsync(happening, stop.Token);
                    if (stopsAtProblem && _summary.Problem is not null)
                        break;
                }
            }
            finally
            {
                _onTheirWay.Writer.TryComplete();
                await settling; // where it failed, that is why the reading ended, and what is to be told
            }

            return _summary;
        }

        private async Task TakeAsync(SourceEvent happening, CancellationToken cancellation)
        {
            switch (happening)
            {
                case SourceEvent.Found(var article):
                    var receipt = add(article);
                    await ThenAsync(async () => Note(await receipt), cancellation);
                    break;
                case SourceEvent.Withdrawn(var articleId):
                    // An article that is offered again and again must not come after its withdrawal.
                    await SettledAsync(cancellation);
                    Note(await ingestor.WithdrawAsync(articleId, cancellation));
                    break;
                case SourceEvent.Unreadable(var place, var problem):
                    await ThenAsync(() => Skip(place, problem), cancellation);
                    break;
                case SourceEvent.Checkpoint(var kept):
                    await ThenAsync(() => _summary.Problem is null ? kept(cancellation) : Task.CompletedTask, cancellation);
                    break;
            }
        }

        /// <summary>Has something done once all that came before is done; waits while too much is on its way.</summary>
        private ValueTask ThenAsync(Func<Task> step, CancellationToken cancellation) => _onTheirWay.Writer.WriteAsync(step, cancellation);

        private async Task SettledAsync(CancellationToken cancellation)
        {
            var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await ThenAsync(
                () =>
                {
                    settled.SetResult();
                    return Task.CompletedTask;
                },
                cancellation);
            await settled.Task.WaitAsync(cancellation);
        }

        private async Task SettleAsync(CancellationTokenSource stop)
        {
            try
            {
                await foreach (var step in _onTheirWay.Reader.ReadAllAsync())
                    await step();
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        }

        private Task Skip(string place, string problem)
        {
            _summary = _summary with { Skipped = _summary.Skipped + 1 };
            progress?.Invoke(new IntakeStep.Skipped(place, problem));
            return Task.CompletedTask;
        }

        private void Note(IngestReceipt receipt)
        {
            _summary = _summary.With(receipt);
            progress?.Invoke(new IntakeStep.Taken(receipt));
        }
    }
}
