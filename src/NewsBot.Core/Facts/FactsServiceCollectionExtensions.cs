using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsBot.Facts.Rules;

namespace NewsBot.Facts;

/// <summary>Registers the extraction of facts.</summary>
public static class FactsServiceCollectionExtensions
{
    public static IServiceCollection AddFacts(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => StanceLexicon.Default);
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IFactRule, VerbRule>(),
            ServiceDescriptor.Singleton<IFactRule, AccordingToRule>(),
            ServiceDescriptor.Singleton<IFactRule, NounRule>(),
            ServiceDescriptor.Singleton<IFactRule, HearsayRule>(),
            ServiceDescriptor.Singleton<IFactRule, ColonRule>(),
            ServiceDescriptor.Singleton<IFactRule, CreditRule>(),
            ServiceDescriptor.Singleton<IFactRule, LabelRule>(),
        ]);
        services.TryAddSingleton<IFactExtractor, FactExtractor>();
        return services;
    }
}
