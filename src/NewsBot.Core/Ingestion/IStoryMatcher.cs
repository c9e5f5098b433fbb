using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Ingestion;

/// <summary>Recognises copies of one story under different headlines and publishers. Thread-safe and pure.</summary>
/// <remarks>The record keeps each article's sketch with its bands: an article's candidates are those that share a band with it,
/// and <see cref="AreCopies"/> decides among them. An article without a copy is a story of its own.</remarks>
public interface IStoryMatcher
{
    /// <summary>Null for a text too short to tell.</summary>
    StorySketch? Sketch(Article article);

    bool AreCopies(StorySketch one, StorySketch other);
}

/// <summary>What is remembered of a text to recognise its copies.</summary>
/// <param name="Signature">Compared unit by unit; the same length for every text.</param>
/// <param name="Bands">Keys to look candidates up by: copies share at least one, with near certainty.</param>
public sealed record StorySketch(ImmutableArray<byte> Signature, ImmutableArray<long> Bands);
