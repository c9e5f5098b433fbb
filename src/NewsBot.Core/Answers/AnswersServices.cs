using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsBot.Answers.Composing;
using NewsBot.Questions.Conversing;

namespace NewsBot.Answers;

/// <summary>Registers the answers.</summary>
public static class AnswersServices
{
    /// <summary>Adds <see cref="IAnswerer"/> and <see cref="ISuggestions"/>, which need an <see cref="Retrieval.IPassageIndex"/>.</summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.AddOptions<AnswersOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AnswersOptions>, AnswersOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ConversationMemory>();
        services.AddSingleton<Composers>();
        services.AddSingleton<IAnswerer, Answerer>();
        services.AddSingleton<Rehearsal>();
        services.AddSingleton<ISuggestions, Suggestions>();
        return services;
    }

    /// <summary>Has the code that answers compiled on another thread, for a program that will be asked but has nothing open yet. Needs <see cref="AddAnswers"/>.</summary>
    /// <returns>Over when it is done; fails where an answer would, and nobody needs to look.</returns>
    public static Task RehearseAnswersAsync(this IServiceProvider services, CancellationToken cancellation) =>
        Task.Run(() => services.GetRequiredService<Rehearsal>().PlayAsync(cancellation), cancellation);

    /// <summary>Adds a start that leaves no slow first questions to people; for a program that goes on running.</summary>
    public static IServiceCollection AddWarmUp(this IServiceCollection services) => services.AddHostedService<WarmUp>();
}
