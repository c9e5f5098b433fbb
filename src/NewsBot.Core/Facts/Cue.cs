using System.Collections.Immutable;
using NewsBot.Language;

namespace NewsBot.Facts;

/// <summary>The words that attribute: a reporting verb, noun or phrase.</summary>
/// <param name="Text">As printed ("vehemently denied").</param>
/// <param name="Spans">Its places in the text.</param>
/// <param name="Lemma">The head's dictionary form ("deny").</param>
/// <param name="Negated">"did not deny", "refused to confirm".</param>
/// <param name="Modal">"may deny", "would confirm": thought of, not stated.</param>
public sealed record Cue(string Text, ImmutableArray<TextSpan> Spans, string Lemma, bool Negated = false, bool Modal = false);
