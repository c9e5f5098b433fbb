using System.Collections.Immutable;
using NewsBot.Language;

namespace NewsBot.Facts;

/// <summary>Something a text attributes to a speaker, with its exact places.</summary>
/// <remarks>All spans lie inside the text and cut no surrogate pair; content overlaps neither its own cue nor its own speaker.</remarks>
public sealed record Fact
{
    public required Stance Stance { get; init; }

    public required SpeechType Type { get; init; }

    /// <summary>Null when the text names none ("allegedly").</summary>
    public Speaker? Speaker { get; init; }

    public required Cue Cue { get; init; }

    /// <summary>What was said: never empty, in text order, without the quotation marks' outer pair.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>Who reports the statement, when it is not the article itself.</summary>
    public Speaker? ToldBy { get; init; }

    /// <summary>From the first to the last unit of the content.</summary>
    public TextSpan Extent => FactOutline.ExtentOf(Content);

    public FactOutline Outline => new(Stance, Cue.Negated, Speaker is { } speaker ? FactOutline.ExtentOf(speaker.Spans) : null, Extent);
}
