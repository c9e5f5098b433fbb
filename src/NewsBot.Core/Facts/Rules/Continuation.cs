using NewsBot.Facts.Reading;

namespace NewsBot.Facts.Rules;

/// <summary>How a cue goes on to its right.</summary>
/// <param name="Frame">One of <see cref="Frames"/>; null when nothing that could be content follows.</param>
/// <param name="Content">What was said.</param>
/// <param name="Next">The first token that is not an adjunct of the cue ("on Saturday", "in a statement").</param>
internal readonly record struct Continuation(string? Frame, TokenRange Content, int Next);
