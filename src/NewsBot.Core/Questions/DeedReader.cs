using System.Collections.Immutable;
using NewsBot.Facts;
using NewsBot.Language;

namespace NewsBot.Questions;

/// <summary>Reads who is asked to have taken a stance, or to have said something, and about what.</summary>
internal static class DeedReader
{
    private const int LongestName = 4;

    /// <summary>"Did Mara Lind deny the leak?": a verb that takes a stance, with a name before it.</summary>
    public static AskedDeed? Taken(string text, List<TextSpan> spans, ImmutableArray<QueryWord> words)
    {
        for (var i = 2; i < spans.Count; i++)
        {
            if (!StanceLexicon.Default.TryRead(spans[i].In(text), out var stance) || stance == Stance.Said)
                continue;
            var name = TextSpan.FromBounds(spans[1].Start, spans[i - 1].End);
            return char.IsUpper(text[name.Start]) ? new AskedDeed(name.Of(text), stance, After(spans[i], words)) : null;
        }

        return null;
    }

    /// <summary>"What did Mara Lind say about the leak?", "how did she describe it?", in any case; null for one that asks for all that she said.</summary>
    public static AskedDeed? Told(string text, List<TextSpan> spans, ImmutableArray<QueryWord> words)
    {
        var what = spans.FindIndex(span => span.In(text).Equals("what", StringComparison.OrdinalIgnoreCase) || span.In(text).Equals("how", StringComparison.OrdinalIgnoreCase));
        if (what < 0 || what + 3 >= spans.Count || spans[what + 1].Of(text).ToLowerInvariant() is not ("did" or "does" or "do" or "has" or "have" or "had"))
            return null;
        var first = what + 2;
        for (var i = first; i < spans.Count && i <= first + LongestName; i++)
        {
            if (i > first && StanceLexicon.Default.TryRead(spans[i].In(text), out var stance))
                return After(spans[i], words) is { IsEmpty: false } about
                    ? new AskedDeed(TextSpan.FromBounds(spans[first].Start, spans[i - 1].End).Of(text), stance == Stance.Said ? null : stance, about)
                    : null;
            if (FunctionWords.Contains(spans[i].In(text)))
                return null;
        }

        return null;
    }

    private static ImmutableArray<QueryWord> After(TextSpan verb, ImmutableArray<QueryWord> words) => [.. words.Where(word => word.At > verb.Start)];
}
