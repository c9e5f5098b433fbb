using System.Collections.Immutable;
using NewsBot.Language;

namespace NewsBot.Facts;

/// <summary>As much of a fact as tells whether it is asked for.</summary>
/// <param name="Stance">What the speaker does.</param>
/// <param name="Negated">Whether the speaker does not.</param>
/// <param name="Speaker">From the first to the last unit of the words that name the speaker, which may be none; null when the text names nobody.</param>
/// <param name="Extent">From the first to the last unit of the content.</param>
public readonly record struct FactOutline(Stance Stance, bool Negated, TextSpan? Speaker, TextSpan Extent)
{
    /// <summary>From the first to the last unit of the stretches; empty for none.</summary>
    public static TextSpan ExtentOf(ImmutableArray<TextSpan> spans)
    {
        var extent = spans.IsEmpty ? default : spans[0];
        foreach (var span in spans)
            extent = extent.With(span);
        return extent;
    }
}
