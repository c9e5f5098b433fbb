using NewsBot.Articles;

namespace NewsBot.Topics;

/// <summary>The topics a community has as commands of their own: those configured, and those its administrators approved.</summary>
public interface ITopicCatalog
{
    /// <summary>Raised after a community's topics changed; for everyone, when those of all did.</summary>
    event Action<Audience>? Changed;

    Task<IReadOnlyList<string>> TopicsOfAsync(Audience community, CancellationToken cancellation);

    /// <summary>The index's most reported topics that the community does not have yet, most reported first.</summary>
    Task<IReadOnlyList<string>> ProposalsForAsync(Audience community, int most, CancellationToken cancellation);

    Task AddAsync(Audience community, string topic, CancellationToken cancellation);

    Task<bool> RemoveAsync(Audience community, string topic, CancellationToken cancellation);
}
