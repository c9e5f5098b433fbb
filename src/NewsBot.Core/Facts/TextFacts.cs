using System.Collections.Immutable;
using NewsBot.Language;

namespace NewsBot.Facts;

/// <summary>All that was found in one text. Facts, mentions and sentences are in text order.</summary>
/// <param name="Facts">Statements attributed to a speaker.</param>
/// <param name="Mentions">People, organisations, places, dates and numbers.</param>
/// <param name="Sentences">Cover the text but for the blanks between them; never reach over a paragraph's end.</param>
public sealed record TextFacts(ImmutableArray<Fact> Facts, ImmutableArray<Mention> Mentions, ImmutableArray<TextSpan> Sentences)
{
    public static TextFacts None { get; } = new([], [], []);
}
