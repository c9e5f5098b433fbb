using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsBot.Answers;
using NewsBot.State;

namespace NewsBot.Conversations;

public static class ConversationsExtensions
{
    /// <summary>Adds what a chat door needs beside its connection: paging and what its buttons stand for, under the door's name; and, shared by
    /// all doors, questions that change.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="door">"discord".</param>
    /// <param name="workers">How many of the door's answers are composed at the same time; 0 is one a processor.</param>
    public static IServiceCollection AddConversations(this IServiceCollection services, string door, Func<IServiceProvider, int> workers)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddKeyedSingleton(door, (provider, _) => new AnswerPages(
            new AnswersInTurn(provider.GetRequiredService<IAnswerer>(), workers(provider)), provider.GetRequiredService<IKeptStateStore>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<OpenQuestions>();
        services.TryAddSingleton<GivenAnswers>();
        return services;
    }
}
