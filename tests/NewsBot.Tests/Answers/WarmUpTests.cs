using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Answers;
using NewsBot.Answers.Composing;
using NewsBot.Ingestion;
using NewsBot.Questions;
using NewsBot.Questions.Conversing;
using NewsBot.Retrieval;
using NewsBot.Supervision;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answers;

public sealed class WarmUpTests : IDisposable
{
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);

    private readonly IndexedNews _news = new(Some.News("talks", "Envoys part after talks", null, new DateOnly(2024, 5, 14), "The envoy Claire Aubert denied that any money was paid."));
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 5, 20, 12, 0, 0, TimeSpan.Zero));
    private readonly CalmStart _start = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _news.Dispose();

    [Fact]
    public async Task Start_IndexThatAnswers_LeavesTheCalmToOthersForASecond()
    {
        using var warmUp = Over(_news.Index);
        await warmUp.StartAsync(Cancellation);

        var passed = TimeSpan.Zero;
        for (var step = Calm / 10; !_start.Over.IsCompleted && passed < 100 * Calm; passed += step)
        {
            _time.Advance(step);
            await Task.Delay(10, Cancellation);
        }

        Assert.InRange(passed, Calm, 100 * Calm - Calm);
        await warmUp.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Start_IndexThatFails_EndsTheCalmAtOnce()
    {
        using var warmUp = Over(new BrokenIndex());
        Assert.False(_start.Over.IsCompleted);

        await warmUp.StartAsync(Cancellation);

        await _start.Over.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
    }

    [Fact]
    public async Task Rehearse_IndexThatIsNotOpenYet_AnswersNothingAndHarmsNothing()
    {
        var late = new LateIndex(new IndexedNews(), _news);
        await Rehearse(late).PlayAsync(Cancellation);
        late.IsOpen = true;

        var answerer = new Answerer(late, _news.Get<Composers>(), _news.Get<ConversationMemory>(), Options.Create(new AnswersOptions()), _time, NullLogger<Answerer>.Instance);
        var answer = await answerer.AnswerAsync(new Question { Text = "who denied", AskedAt = _time.GetUtcNow() }, Cancellation);

        Assert.Equal(["Claire Aubert"], answer.Listed);
    }

    private WarmUp Over(IPassageIndex index) => new(index, Rehearse(index), new NoArticles(), [], _start, _time, NullLogger<Answerer>.Instance);

    private Rehearsal Rehearse(IPassageIndex index) =>
        new(index, _news.Get<Composers>(), _news.Get<ConversationMemory>(), Options.Create(new AnswersOptions()), _time, NullLogger<Answerer>.Instance);

    private sealed class NoArticles : IIngestionRehearsal
    {
        public void Play(CancellationToken cancellation)
        {
        }
    }

    private sealed class BrokenIndex : IPassageIndex
    {
        public IndexStatus Status => throw new IOException("gone");

        public IIndexView Open() => throw new IOException("gone");
    }

    private sealed class LateIndex(IndexedNews before, IndexedNews after) : IPassageIndex
    {
        public bool IsOpen { get; set; }

        public IndexStatus Status => Present.Status;

        public IIndexView Open() => Present.Open();

        private IPassageIndex Present => (IsOpen ? after : before).Index;
    }
}
