using Microsoft.Extensions.DependencyInjection;
using NewsBot.Facts;

namespace NewsBot.Tests.Support;

/// <summary>The extractor as the program has it.</summary>
internal static class SomeFacts
{
    private static readonly IFactExtractor Shared = new ServiceCollection().AddFacts().BuildServiceProvider().GetRequiredService<IFactExtractor>();

    public static IFactExtractor Extractor() => Shared;
}
