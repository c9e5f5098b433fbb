using Microsoft.Extensions.DependencyInjection;
using NewsBot.Administration;

namespace NewsBot.Topics;

public static class TopicsServices
{
    /// <summary>Adds the topics and the desk's "topics" command. Needs a settings store and the suggestions of the answers.</summary>
    public static IServiceCollection AddTopics(this IServiceCollection services, Action<TopicsOptions>? configure = null)
    {
        services.AddOptions<TopicsOptions>().Configure(options => configure?.Invoke(options));
        services.AddSingleton<ITopicCatalog, TopicCatalog>();
        services.AddSingleton<IAdminVerb, TopicsVerb>();
        return services;
    }
}
