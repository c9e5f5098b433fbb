using Microsoft.Extensions.DependencyInjection;
using NewsBot.Access;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Conversations;
using NewsBot.Questions;
using NewsBot.State;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Conversations;

public sealed class AnswersInTurnTests : IDisposable
{
    private static readonly Actor Ada = new("discord", "7", Audience.Everyone);
    private static readonly Question Question = new() { Text = "who denied", AskedAt = DateTimeOffset.UnixEpoch };

    private readonly SlowAnswerer _answerer = new();
    private readonly SlowDisk _disk = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_MoreThanThereAreTurns_WaitFirstComeFirstServed()
    {
        var pages = Pages(workers: 2);
        var asked = Enumerable.Range(0, 5).Select(n => pages.AskAsync(Question with { Text = $"{n}" }, Ada, Cancellation)).ToList();
        Assert.Equal(["0", "1"], _answerer.Begun);

        _answerer.Finish(1);
        await Eventually(() => _answerer.Begun.Count == 3);
        Assert.Equal("2", _answerer.Begun[2]);
        _answerer.Finish(4);
        await Task.WhenAll(asked).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    /// <summary>The next question is begun while the last one's page waits for the disk.</summary>
    [Fact]
    public async Task Ask_WhileTheDiskIsSlow_ComposesOn()
    {
        _disk.Hold();
        _answerer.Finish(6);
        var pages = Pages(workers: 1);
        var asked = Enumerable.Range(0, 6).Select(_ => pages.AskAsync(Question, Ada, Cancellation)).ToList();
        await Eventually(() => _disk.Waiting == 6);
        Assert.DoesNotContain(asked, one => one.IsCompleted);

        _disk.Release();
        Assert.All(await Task.WhenAll(asked).WaitAsync(TimeSpan.FromSeconds(20), Cancellation), page => Assert.True(page.IsKept));
    }

    [Fact]
    public async Task Ask_GivenUpWhileItWaits_TakesNoTurn()
    {
        using var patience = new CancellationTokenSource();
        var pages = Pages(workers: 1);
        var first = pages.AskAsync(Question, Ada, Cancellation);
        var second = pages.AskAsync(Question, Ada, patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        _answerer.Finish(2);
        await first.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        await pages.AskAsync(Question, Ada, Cancellation).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.Equal(2, _answerer.Begun.Count);
    }

    [Fact]
    public async Task Ask_AnswerFails_GivesTheTurnBack()
    {
        _answerer.Fails = true;
        _answerer.Finish(2);
        var pages = Pages(workers: 1);
        await Assert.ThrowsAsync<InvalidOperationException>(() => pages.AskAsync(Question, Ada, Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => pages.AskAsync(Question, Ada, Cancellation).WaitAsync(TimeSpan.FromSeconds(20), Cancellation));
    }

    public void Dispose() => _answerer.Dispose();

    private AnswerPages Pages(int workers) => new ServiceCollection()
        .AddSingleton<IAnswerer>(_answerer)
        .AddSingleton<IKeptStateStore>(_disk)
        .AddConversations("discord", _ => workers)
        .BuildServiceProvider()
        .GetRequiredKeyedService<AnswerPages>("discord");

    private static async Task Eventually(Func<bool> isSo)
    {
        for (var n = 0; n < 400 && !isSo(); n++)
            await Task.Delay(25, Cancellation);
        Assert.True(isSo());
    }

    private sealed class SlowAnswerer : IAnswerer, IDisposable
    {
        private readonly SemaphoreSlim _mayFinish = new(0);
        private readonly List<string> _begun = [];

        public bool Fails { get; set; }

        public List<string> Begun
        {
            get
            {
                lock (_begun)
                    return [.. _begun];
            }
        }

        public void Finish(int answers) => _mayFinish.Release(answers);

        public void Dispose() => _mayFinish.Dispose();

        public async ValueTask<Answer> AnswerAsync(Question question, CancellationToken cancellation)
        {
            lock (_begun)
                _begun.Add(question.Text);
            await _mayFinish.WaitAsync(cancellation);
            return Fails ? throw new InvalidOperationException("broken") : Some.Answer();
        }
    }

    private sealed class SlowDisk : IKeptStateStore
    {
        private TaskCompletionSource _written = Written();
        private int _waiting;

        public int Waiting => Volatile.Read(ref _waiting);

        public void Hold() => _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Release() => _written.SetResult();

        public Task PutAsync(string id, string value, DateTimeOffset expires, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _waiting);
            return _written.Task;
        }

        public Task<string?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult<string?>(null);

        public Task<int> ForgetExpiredAsync(CancellationToken cancellation) => Task.FromResult(0);

        private static TaskCompletionSource Written()
        {
            var written = new TaskCompletionSource();
            written.SetResult();
            return written;
        }
    }
}
