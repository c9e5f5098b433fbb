using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Access;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Conversations;
using NewsBot.Questions;
using NewsBot.State;

namespace NewsBot.Tests.Conversations;

public sealed class AnswerPagesTests
{
    private static readonly Actor Ada = new("discord", "7", Audience.Of("discord:1"));
    private static readonly Actor Bert = new("discord", "8", Audience.Of("discord:1"));

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly ShelfAnswerer _answerer = new();
    private readonly KeptInMemory _kept = new();

    private CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Question Question => new() { Text = "who denied", AskedAt = _time.GetUtcNow(), Asker = Ada.Community };

    private AnswerPages Pages => new(_answerer, _kept, _time);

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(5, 5, false)]
    [InlineData(6, 5, true)]
    public async Task Ask_SomePassages_ShowsFirstFive(int passages, int shown, bool more)
    {
        _answerer.Hold(passages);
        var page = await Pages.AskAsync(Question, Ada, Cancellation);
        Assert.Equal(shown, page.Passages.Length);
        Assert.Equal(more, page.HasMore);
        Assert.True(page.IsFirst);
    }

    [Fact]
    public async Task More_AfterRestart_GoesOnWhereThePageEnded()
    {
        _answerer.Hold(12);
        _answerer.Kind = AnswerKind.Who;
        var first = await Pages.AskAsync(Question, Ada, Cancellation);
        var second = await Pages.MoreAsync(first.Id, Bert, Cancellation);
        var third = await Pages.MoreAsync(second!.Id, Bert, Cancellation);

        Assert.Equal(_answerer.Quotes(0, 5), first.Passages.Select(passage => passage.Quote));
        Assert.Equal(_answerer.Quotes(5, 5), second.Passages.Select(passage => passage.Quote));
        Assert.Equal(_answerer.Quotes(10, 2), third!.Passages.Select(passage => passage.Quote));
        Assert.Equal(11, third.First);
        Assert.False(third.HasMore);
    }

    /// <summary>A list of people goes on; passages that were chosen as a whole are all there is.</summary>
    [Theory]
    [InlineData(AnswerKind.Who, true)]
    [InlineData(AnswerKind.Quotes, true)]
    [InlineData(AnswerKind.Mentions, true)]
    [InlineData(AnswerKind.Latest, true)]
    [InlineData(AnswerKind.Passages, false)]
    [InlineData(AnswerKind.Timeline, false)]
    public async Task More_BeyondTheFirstAnswer_GoesOnWhereTheListIsOpenEnded(AnswerKind kind, bool goesOn)
    {
        _answerer.Hold(30);
        _answerer.Kind = kind;
        var first = await Pages.AskAsync(Question, Ada, Cancellation);
        var second = await Pages.MoreAsync(first.Id, Ada, Cancellation);

        Assert.Equal(goesOn, second!.HasMore);
        Assert.Equal(_answerer.Quotes(5, 5), second.Passages.Select(passage => passage.Quote));
        Assert.Equal(10, (await Pages.AgainAsync(first.Id, Ada, Cancellation))!.Answer.Passages.Length);
    }

    [Fact]
    public async Task More_PassageCameInAtTheTop_NeitherRepeatsNorSkips()
    {
        _answerer.Hold(7);
        var first = await Pages.AskAsync(Question, Ada, Cancellation);
        var expected = _answerer.Quotes(5, 2);
        _answerer.Hold(7, "A newer passage.");

        var second = await Pages.MoreAsync(first.Id, Ada, Cancellation);

        Assert.Equal(["A newer passage.", .. expected], second!.Passages.Select(passage => passage.Quote));
    }

    [Fact]
    public async Task Again_PassageWithdrawn_ShowsTheRest()
    {
        _answerer.Hold(3);
        var first = await Pages.AskAsync(Question, Ada, Cancellation);
        _answerer.Hold(2);

        var again = await Pages.AgainAsync(first.Id, Bert, Cancellation);

        Assert.Equal(_answerer.Quotes(0, 2), again!.Passages.Select(passage => passage.Quote));
        Assert.False(again.HasMore);
    }

    [Fact]
    public async Task Again_OtherViewer_IsAskedWithTheViewersEyes()
    {
        _answerer.Hold(1);
        var first = await Pages.AskAsync(Question, Ada, Cancellation);
        await Pages.AgainAsync(first.Id, Ada with { Community = Audience.Of("discord:2") }, Cancellation);
        Assert.Equal(Audience.Of("discord:2"), _answerer.Last!.Asker);
        Assert.Equal(Question.AskedAt, _answerer.Last.AskedAt);
    }

    [Fact]
    public async Task More_FollowUpQuestion_IsReadAgainstWhatCameBeforeAndDisturbsNothing()
    {
        _answerer.Hold(7);
        _answerer.ReadAfter = ["who denied"];
        var followUp = await Pages.AskAsync(Question with { Text = "and Babbage?", Conversation = "c" }, Ada, Cancellation);
        _answerer.All.Clear();

        await Pages.MoreAsync(followUp.Id, Ada, Cancellation);

        Assert.Equal(["who denied", "and Babbage?"], _answerer.All.Select(question => question.Text));
        Assert.NotEqual("c", Assert.Single(_answerer.All.Select(question => question.Conversation).Distinct()));
    }

    [Fact]
    public async Task More_QuestionThatStandsAlone_LeansOnNothing()
    {
        _answerer.Hold(7);
        await Pages.AskAsync(Question with { Conversation = "c" }, Ada, Cancellation);
        var later = await Pages.AskAsync(Question with { Text = "who confirmed", Conversation = "c" }, Ada, Cancellation);
        _answerer.All.Clear();

        await Pages.MoreAsync(later.Id, Ada, Cancellation);

        Assert.Equal("who confirmed", Assert.Single(_answerer.All).Text);
    }

    [Fact]
    public async Task More_UnknownId_IsNull()
    {
        Assert.Null(await Pages.MoreAsync("nothing", Ada, Cancellation));
        Assert.Null(await Pages.AgainAsync("nothing", Ada, Cancellation));
    }

    [Fact]
    public async Task Ask_Unanswered_ShowsNoCandidates()
    {
        _answerer.Hold(4, answered: false);
        var page = await Pages.AskAsync(Question, Ada, Cancellation);
        Assert.Empty(page.Passages);
        Assert.False(page.HasMore);
    }

    [Fact]
    public async Task MayDelete_AskerOrModerator_Only()
    {
        var page = await Pages.AskAsync(Question, Ada, Cancellation);
        var kept = await Pages.FindAsync(page.Id, Cancellation);
        Assert.True(kept!.MayDelete(Ada));
        Assert.False(kept.MayDelete(Bert));
        Assert.True(kept.MayDelete(Bert with { ManagesCommunity = true }));
        Assert.False(kept.MayDelete(Ada with { Door = "slack" }));
    }

    [Fact]
    public async Task Ask_Always_KeepsForThirtyDays()
    {
        await Pages.AskAsync(Question, Ada, Cancellation);
        Assert.Equal(_time.GetUtcNow() + TimeSpan.FromDays(30), Assert.Single(_kept.Values).Value.Expires);
    }

    [Fact]
    public async Task Ask_RecordCannotBeWritten_AnswersWithoutKeeping()
    {
        _answerer.Hold(6);
        _kept.IsFull = true;
        var page = await Pages.AskAsync(Question, Ada, Cancellation);
        Assert.Equal(_answerer.Quotes(0, 5), page.Passages.Select(passage => passage.Quote));
        Assert.False(page.IsKept);

        _kept.IsFull = false;
        Assert.True((await Pages.AskAsync(Question, Ada, Cancellation)).IsKept);
    }

    private sealed class ShelfAnswerer : IAnswerer
    {
        private ImmutableArray<AnswerPassage> _passages = [];
        private bool _answered = true;

        public List<Question> All { get; } = [];

        public AnswerKind Kind { get; set; } = AnswerKind.Passages;

        public ImmutableArray<string> ReadAfter { get; set; } = [];

        public Question? Last => All.LastOrDefault();

        public void Hold(int passages, string? onTop = null, bool answered = true)
        {
            _answered = answered;
            _passages = [.. (onTop is null ? [] : new[] { onTop }).Concat(Enumerable.Range(1, passages).Select(n => $"Passage {n}.")).Select(Passage)];
        }

        public IEnumerable<string> Quotes(int skip, int take) => [.. _passages.Skip(skip).Take(take).Select(passage => passage.Quote)];

        public ValueTask<Answer> AnswerAsync(Question question, CancellationToken cancellation)
        {
            All.Add(question);
            return ValueTask.FromResult(new Answer
            {
                Question = question,
                Kind = Kind,
                Answered = _answered,
                Lead = "Lead",
                Passages = [.. _passages.Take(question.Limit)],
                AsOf = new AsOf(null, null, 1, CatchingUp: false),
                ReadAfter = ReadAfter,
                NothingFound = _answered ? null : new NothingFound([]),
            });
        }

        private static AnswerPassage Passage(string quote) => new()
        {
            Quote = quote,
            Context = quote,
            Citation = new Citation("a", "Title", null, null, null, null),
        };
    }

    private sealed class KeptInMemory : IKeptStateStore
    {
        public ConcurrentDictionary<string, (string Value, DateTimeOffset Expires)> Values { get; } = new();

        public bool IsFull { get; set; }

        public Task PutAsync(string id, string value, DateTimeOffset expires, CancellationToken cancellation)
        {
            if (IsFull)
                throw new RecordUnavailableException("The disk is full.");
            Values[id] = (value, expires);
            return Task.CompletedTask;
        }

        public Task<string?> FindAsync(string id, CancellationToken cancellation) =>
            Task.FromResult(Values.TryGetValue(id, out var kept) ? kept.Value : null);

        public Task<int> ForgetExpiredAsync(CancellationToken cancellation) => Task.FromResult(0);
    }
}
