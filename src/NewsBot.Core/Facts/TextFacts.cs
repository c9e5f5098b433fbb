using System.Collections.Immutable;
using NewsBot.Language;

namespace NewsBot.Facts;

/// <summary>All that was found in one text. Facts, mentions and sentences are in text order.</summary>
/// <param name="facts">Statements attributed to a speaker.</param>
/// <param name="mentions">People, organisations, places, dates and numbers.</param>
/// <param name="sentences">Cover the text but for the blanks between them; never reach over a paragraph's end.</param>
public sealed class TextFacts(IFacts facts, IMentions mentions, ImmutableArray<TextSpan> sentences)
{
    private static readonly TextSpan Everywhere = new(0, int.MaxValue);

    public TextFacts(ImmutableArray<Fact> facts, ImmutableArray<Mention> mentions, ImmutableArray<TextSpan> sentences)
        : this(new FactsAtHand(facts), new MentionsAtHand(mentions), sentences)
    {
    }

    public static TextFacts None { get; } = new([], [], []);

    /// <summary>All of them. Whoever needs few asks <see cref="FactsThat"/>.</summary>
    public ImmutableArray<Fact> Facts => facts.All;

    /// <summary>Those whose outline fits.</summary>
    public ImmutableArray<Fact> FactsThat(Predicate<FactOutline> fits) => facts.That(fits);

    /// <summary>All of them. Whoever needs those of one stretch asks <see cref="MentionsIn"/>.</summary>
    public ImmutableArray<Mention> Mentions => mentions.In(Everywhere);

    /// <summary>Those that stand wholly within a stretch of the text.</summary>
    public ImmutableArray<Mention> MentionsIn(TextSpan span) => mentions.In(span);

    public ImmutableArray<TextSpan> Sentences => sentences;

    private sealed class FactsAtHand(ImmutableArray<Fact> all) : IFacts
    {
        public ImmutableArray<Fact> All => all;

        public ImmutableArray<Fact> That(Predicate<FactOutline> fits) => [.. all.Where(fact => fits(fact.Outline))];
    }

    private sealed class MentionsAtHand(ImmutableArray<Mention> all) : IMentions
    {
        public ImmutableArray<Mention> In(TextSpan span) => span == Everywhere ? all : [.. all.Where(mention => span.Contains(mention.Span))];
    }
}

/// <summary>What a text attributes to speakers, to be read as far as it is asked for.</summary>
/// <remarks>Thread-safe.</remarks>
public interface IFacts
{
    ImmutableArray<Fact> All { get; }

    /// <summary>Those whose outline fits, in order.</summary>
    ImmutableArray<Fact> That(Predicate<FactOutline> fits);
}

/// <summary>What a text names, to be read as far as it is asked for.</summary>
/// <remarks>Thread-safe.</remarks>
public interface IMentions
{
    /// <summary>What stands wholly within a stretch of the text, in order.</summary>
    ImmutableArray<Mention> In(TextSpan span);
}
