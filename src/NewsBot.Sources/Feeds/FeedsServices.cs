using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Administration;
using NewsBot.Ingestion;
using NewsBot.Sources.Feeds.Polling;
using NewsBot.Sources.Feeds.Subscriptions;

namespace NewsBot.Sources.Feeds;

internal static class FeedsServices
{
    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        services.AddOptions<FeedsOptions>().BindConfiguration(FeedsOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FeedsOptions>, FeedsOptionsValidator>());
        return services
            .AddSingleton<SubscriptionList>()
            .AddSingleton<FeedStates>()
            .AddSingleton<FeedPoller>()
            .AddSingleton<FeedBoard>()
            .AddSingleton<FeedProbe>()
            .AddSingleton<FeedTransfer>()
            .AddSingleton<PageQueue>()
            .AddSingleton<ISourceReports, FeedReports>()
            .AddSingleton<IArticleSource, FeedSource>()
            .AddSingleton<IAdminVerb, FeedsVerb>();
    }
}
