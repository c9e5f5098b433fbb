using Microsoft.Extensions.Time.Testing;
using NewsBot.Ingestion;
using NewsBot.State;
using NewsBot.Tests.Sources.Feeds;

namespace NewsBot.Tests.Ingestion;

public sealed class SourceHistoryTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly MemorySettings _settings = new();
    private readonly SourceHistory _history;

    public SourceHistoryTests() => _history = new SourceHistory(_settings, _time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NoteRead_AfterRestart_IsRemembered()
    {
        await _history.NoteReadAsync("folder:inbox", problem: null, Cancellation);

        var report = Assert.Single(await new SourceHistory(_settings, _time).ListAsync(Cancellation));
        Assert.Equal(new SourceReport("folder:inbox", _time.GetUtcNow(), null, null), report);
    }

    [Theory]
    [InlineData(59, 1)]
    [InlineData(60, 2)]
    public async Task NoteRead_AgainWithoutNews_IsWrittenOnceAMinute(int seconds, int writes)
    {
        await _history.NoteReadAsync("folder:inbox", problem: null, Cancellation);
        _time.Advance(TimeSpan.FromSeconds(seconds));
        await _history.NoteReadAsync("folder:inbox", problem: null, Cancellation);

        Assert.Equal(writes, _settings.Writes);
    }

    [Fact]
    public async Task NoteRead_WithAProblemThatGoesAway_KeepsWhenItWas()
    {
        var then = _time.GetUtcNow();
        await _history.NoteReadAsync("folder:inbox", "a.txt is empty", Cancellation);
        _time.Advance(TimeSpan.FromSeconds(1));
        await _history.NoteReadAsync("folder:inbox", problem: null, Cancellation);

        var report = Assert.Single(await _history.ListAsync(Cancellation));
        Assert.Equal(then, report.LastFailure);
        Assert.Null(report.Problem);
    }

    [Fact]
    public async Task NoteFailed_AfterASuccess_KeepsBoth()
    {
        await _history.NoteReadAsync("feeds", problem: null, Cancellation);
        _time.Advance(TimeSpan.FromSeconds(5));
        await _history.NoteFailedAsync("feeds", "IOException", Cancellation);

        var report = Assert.Single(await _history.ListAsync(Cancellation));
        Assert.Equal(TimeSpan.FromSeconds(5), report.LastFailure - report.LastSuccess);
        Assert.Equal("IOException", report.Problem);
    }

    [Fact]
    public async Task NoteRead_RecordUnavailable_TroublesNobody() =>
        await new SourceHistory(new FullDisk(), _time).NoteReadAsync("folder:inbox", problem: null, Cancellation);

    private sealed class FullDisk : ISettingsStore
    {
        public Task<string?> FindAsync(string key, CancellationToken cancellation) => Task.FromResult<string?>(null);

        public Task PutAsync(string key, string? value, CancellationToken cancellation) => throw new RecordUnavailableException("The disk is full.");

        public Task<IReadOnlyDictionary<string, string>> ListAsync(string prefix, CancellationToken cancellation) => throw new RecordUnavailableException("The disk is full.");
    }
}
