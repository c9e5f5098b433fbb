using NewsBot.Facts;
using NewsBot.Language;

namespace NewsBot.Hosting.Json;

/// <summary>One line of <c>facts</c>'s output. Offsets count UTF-16 code units of the document's text.</summary>
internal sealed record FactLine(
    string DocId,
    string Stance,
    string Type,
    string? Speaker,
    string? SpeakerResolved,
    string Cue,
    string Content,
    int Start,
    int End,
    IReadOnlyList<int[]> ContentSpans,
    IReadOnlyList<int[]> SpeakerSpans,
    IReadOnlyList<int[]> CueSpans,
    string? ToldBy)
{
    public static FactLine Of(string documentId, string text, Fact fact) => new(
        documentId,
        fact.Stance.ToString().ToLowerInvariant(),
        fact.Type.ToString().ToLowerInvariant(),
        fact.Speaker?.Words,
        fact.Speaker?.Name,
        fact.Cue.Text,
        string.Join(' ', fact.Content.Select(span => span.Of(text))),
        fact.Extent.Start,
        fact.Extent.End,
        Bounds(fact.Content),
        fact.Speaker is { } speaker ? Bounds(speaker.Spans) : [],
        Bounds(fact.Cue.Spans),
        fact.ToldBy?.Display);

    private static List<int[]> Bounds(IEnumerable<TextSpan> spans) => [.. spans.Select(span => (int[])[span.Start, span.End])];
}

/// <summary>One line of <c>facts --batch</c>'s input.</summary>
internal sealed record DocumentLine(string? Id, string? Text, string? Published);
