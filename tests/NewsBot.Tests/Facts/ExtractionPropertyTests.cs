using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NewsBot.Facts;
using NewsBot.Language;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Facts;

public sealed class ExtractionPropertyTests
{
    private static readonly string[] Pieces =
    [
        "Ruth Okafor", "she", "said", "that", "denied", "\"", "“", "”", "''", "‘", "’", ",", ".", "?", ":", "—", "(", ")", "\n\n", " ", " ", " ", "the report", "who",
        "according to", "told reporters", "on Saturday", "12,000", "people", "in Vienna", "\U0001F600", "\uD800", "e\u0301", "allegedly", "was accused of", "to", "Mr.", "U.S.",
    ];

    [Property(MaxTest = 200)]
    public void Extract_AnyText_KeepsItsInvariants(string? text) => Check(text ?? "");

    [Property(MaxTest = 200)]
    public void Extract_WordsAndMarksInAnyOrder_KeepsItsInvariants(int[] picks) =>
        Check(string.Concat(picks.Select(pick => Pieces[(int)((uint)pick % Pieces.Length)] + (pick % 3 == 0 ? "" : " "))));

    private static void Check(string text)
    {
        var found = SomeFacts.Extractor().Extract(text, new DateOnly(2020, 2, 29));
        foreach (var fact in found.Facts)
            Check(text, fact);
        foreach (var mention in found.Mentions)
        {
            Assert.Equal(mention.Span.Of(text), mention.Text);
            CheckSpan(text, mention.Span);
        }

        CheckSentences(text, found);
        var again = SomeFacts.Extractor().Extract(text, new DateOnly(2020, 2, 29));
        Assert.Equal(Shape(found), Shape(again));
    }

    private static void Check(string text, Fact fact)
    {
        Assert.NotEmpty(fact.Content);
        var own = fact.Cue.Spans.Concat(fact.Speaker?.Spans ?? []).ToList();
        foreach (var span in own.Concat(fact.Content))
            CheckSpan(text, span);
        Assert.All(fact.Content, content => Assert.DoesNotContain(own, content.Overlaps));
        Assert.Equal(fact.Content.OrderBy(content => content.Start), fact.Content);
        Assert.InRange(fact.Speaker?.Confidence ?? 0, 0, 1);
    }

    private static void CheckSpan(string text, TextSpan span)
    {
        Assert.False(span.IsEmpty);
        Assert.InRange(span.Start, 0, text.Length - 1);
        Assert.InRange(span.End, 1, text.Length);
        Assert.False(CutsPair(text, span.Start) || CutsPair(text, span.End));
    }

    private static bool CutsPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static void CheckSentences(string text, TextFacts found)
    {
        var end = 0;
        foreach (var sentence in found.Sentences)
        {
            Assert.True(string.IsNullOrWhiteSpace(text[end..sentence.Start]));
            CheckSpan(text, sentence);
            end = sentence.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[end..]));
    }

    private static string Shape(TextFacts found) =>
        string.Join('\n', found.Facts.Select(fact => $"{fact.Stance} {fact.Speaker?.Display} {fact.Cue.Text} {string.Join(' ', fact.Content)}").Concat(found.Mentions.Select(mention => mention.ToString())));
}
