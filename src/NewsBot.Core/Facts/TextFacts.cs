using System.Collections.Immutable;
using NewsBot.Language;

namespace NewsBot.Facts;

/// <summary>All that was found in one text. Facts, mentions and sentences are in text order.</summary>
/// <param name="facts">Statements attributed to a speaker.</param>
/// <param name="mentions">People, organisations, places, dates and numbers; made when they are first asked for.</param>
/// <param name="sentences">Cover the text but for the blanks between them; never reach over a paragraph's end.</param>
public sealed class TextFacts(ImmutableArray<Fact> facts, Lazy<ImmutableArray<Mention>> mentions, ImmutableArray<TextSpan> sentences)
{
    public TextFacts(ImmutableArray<Fact> facts, ImmutableArray<Mention> mentions, ImmutableArray<TextSpan> sentences)
        : this(facts, new Lazy<ImmutableArray<Mention>>(mentions), sentences)
    {
    }

    public static TextFacts None { get; } = new([], [], []);

    public ImmutableArray<Fact> Facts => facts;

    public ImmutableArray<Mention> Mentions => mentions.Value;

    public ImmutableArray<TextSpan> Sentences => sentences;
}
