using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace NewsBot.Conversations;

public static class ConversationsExtensions
{
    /// <summary>Adds what chat doors share: paging, and what their buttons stand for. Safe to call once a door.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AnswerPages>();
        return services;
    }
}
