using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Supervision;

namespace NewsBot.Ingestion;

/// <summary>Starts a follower for every source; each fails and recovers by itself.</summary>
internal sealed class SourceFollowers(
    IEnumerable<IArticleSource> sources, Intake intake, SourceHistory history, ComponentBoard board, TimeProvider time, ILogger<SourceFollower> logger) : IHostedService
{
    private readonly List<SourceFollower> _followers = [.. sources.Select(source => new SourceFollower(source, intake, history, board, time, logger))];

    public Task StartAsync(CancellationToken cancellationToken) => Task.WhenAll(_followers.Select(follower => follower.StartAsync(cancellationToken)));

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_followers.Select(follower => follower.StopAsync(cancellationToken)));
}
