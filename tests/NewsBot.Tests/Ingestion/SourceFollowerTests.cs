using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Ingestion;
using NewsBot.Supervision;
using NewsBot.Tests.Indexing;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Ingestion;

public sealed class SourceFollowerTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Follow_UntilStopped_StoresWhatComesAndTellsTheBoard()
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        var source = new Wire();
        using var follower = new SourceFollower(
            source, newsroom.Get<Intake>(), newsroom.Get<SourceHistory>(), newsroom.Get<ComponentBoard>(), TimeProvider.System, NullLogger<SourceFollower>.Instance);
        await follower.StartAsync(Cancellation);

        source.Say(new SourceEvent.Found(Some.Article("a", source: source.Name)));
        source.Say(new SourceEvent.Checkpoint(_ => Task.CompletedTask));
        await Eventually(() => newsroom.Part(source.Name) is { State: ComponentState.Running, Detail: "changes since the start: 1" });

        source.Say(new SourceEvent.Unreadable("b.txt", "is empty"));
        source.Say(new SourceEvent.Withdrawn("a"));
        await Eventually(() => newsroom.Part(source.Name) is { Detail: "changes since the start: 2, unreadable: 1" });
        Assert.Empty(await newsroom.Record.IdsOfSourceAsync(source.Name, Cancellation));

        Assert.NotNull(Assert.Single(await newsroom.Get<SourceHistory>().ListAsync(Cancellation)).LastSuccess);
        await follower.StopAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Theory]
    [InlineData(true, ComponentState.Running, "2 feeds, 1 failing; changes since the start: 0")]
    [InlineData(false, ComponentState.Off, "2 feeds, 1 failing")]
    public async Task Follow_SourceThatSpeaksForItself_IsOnePartOnTheBoard(bool isOn, ComponentState state, string detail)
    {
        await using var newsroom = await OpenNewsroom.AtAsync(_folder.Path);
        var source = new Wire { Standing = new SourceStanding(isOn, "2 feeds, 1 failing") };
        using var follower = new SourceFollower(
            source, newsroom.Get<Intake>(), newsroom.Get<SourceHistory>(), newsroom.Get<ComponentBoard>(), TimeProvider.System, NullLogger<SourceFollower>.Instance);
        await follower.StartAsync(Cancellation);

        source.Say(new SourceEvent.Checkpoint(_ => Task.CompletedTask));

        await Eventually(() => newsroom.Part(source.Name) is { } part && part.State == state && part.Detail == detail);
        await follower.StopAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    private static async Task Eventually(Func<bool> condition)
    {
        for (var tries = 0; tries < 1_000; tries++)
        {
            if (condition())
                return;
            await Task.Delay(10, Cancellation);
        }

        Assert.Fail("It did not come about within ten seconds.");
    }

    private sealed class Wire : IArticleSource
    {
        private readonly Channel<SourceEvent> _events = Channel.CreateUnbounded<SourceEvent>();

        public string Name => "folder:wire";

        public SourceStanding? Standing { get; init; }

        public void Say(SourceEvent happening) => Assert.True(_events.Writer.TryWrite(happening));

        public async IAsyncEnumerable<SourceEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
        {
            await foreach (var happening in _events.Reader.ReadAllAsync(cancellation))
                yield return happening;
        }
    }
}
