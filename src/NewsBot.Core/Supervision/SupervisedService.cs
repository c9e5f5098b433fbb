using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsBot.Supervision;

/// <summary>A background service that never takes the others down: when it fails it is shown as degraded and started again.</summary>
/// <remarks>The pause before the next start doubles from <see cref="ShortestPause"/> to <see cref="LongestPause"/>, with a quarter's
/// jitter, and falls back to the shortest once a run has lasted <see cref="LongestPause"/>. A run that returns by itself is over for good.</remarks>
public abstract class SupervisedService(string name, ComponentBoard board, TimeProvider time, ILogger logger) : BackgroundService
{
    public static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    protected string Name { get; } = name;

    protected ComponentBoard Board { get; } = board;

    protected TimeProvider Time { get; } = time;

    /// <summary>Works until cancelled; reports to the board what a person should know.</summary>
    protected abstract Task RunAsync(CancellationToken stopping);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var pause = ShortestPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            var began = Time.GetTimestamp();
            try
            {
                await RunAsync(stoppingToken);
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                pause = Time.GetElapsedTime(began) >= LongestPause ? ShortestPause : pause;
                var wait = pause * (0.75 + (Random.Shared.NextDouble() / 2));
                Board.Report(Name, ComponentState.Degraded, $"failed ({failure.GetType().Name}); next try in {wait.TotalSeconds:0} s");
                logger.ServiceFailed(Name, wait, failure);
                pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
                await Task.Delay(wait, Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
