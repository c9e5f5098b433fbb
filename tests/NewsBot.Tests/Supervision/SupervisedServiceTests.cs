using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Supervision;

namespace NewsBot.Tests.Supervision;

public sealed class SupervisedServiceTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Service_FailsTwice_IsDegradedThenRunsAgain()
    {
        var board = new ComponentBoard(_time);
        using var service = new Flaky(failures: 2, board, _time);
        await service.StartAsync(TestContext.Current.CancellationToken);

        await service.Failed.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await Eventually(() => board.Components is [{ State: ComponentState.Degraded }]);
        await Eventually(() =>
        {
            _time.Advance(SupervisedService.LongestPause * 2);
            return board.Components is [{ State: ComponentState.Running }];
        });

        Assert.Equal(3, service.Runs);
        await service.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Service_FailsForEver_StopsAtOnceWhenAsked()
    {
        using var service = new Flaky(failures: int.MaxValue, new ComponentBoard(_time), _time);
        await service.StartAsync(TestContext.Current.CancellationToken);
        await service.Failed.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await service.StopAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.True(service.ExecuteTask!.IsCompletedSuccessfully);
    }

    private static async Task Eventually(Func<bool> condition)
    {
        for (var tries = 0; tries < 500; tries++)
        {
            if (condition())
                return;
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.Fail("It did not come about within five seconds.");
    }

    private sealed class Flaky(int failures, ComponentBoard board, TimeProvider time)
        : SupervisedService("flaky", board, time, NullLogger.Instance)
    {
        private readonly TaskCompletionSource _failed = new();

        public Task Failed => _failed.Task;

        public int Runs { get; private set; }

        protected override async Task RunAsync(CancellationToken stopping)
        {
            if (++Runs <= failures)
            {
                _failed.TrySetResult();
                throw new IOException("planted");
            }

            Board.Report(Name, ComponentState.Running, "well");
            await Task.Delay(Timeout.Infinite, stopping);
        }
    }
}
