using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace NewsBot.Conversations;

public static class ConversationsExtensions
{
    /// <summary>Adds what chat doors share: paging, what their buttons stand for, and questions that change. Safe to call once a door.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AnswerPages>();
        services.TryAddSingleton<OpenQuestions>();
        services.TryAddSingleton<GivenAnswers>();
        return services;
    }
}
