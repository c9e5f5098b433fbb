using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsBot.Facts;
using NewsBot.Language;

namespace NewsBot.Questions;

/// <summary>Reads who is asked to have taken a stance, or to have said something, and about what.</summary>
internal static class DeedReader
{
    private const int LongestName = 4;

    private static readonly FrozenSet<string> Auxiliaries = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "did", "does", "do", "has", "have", "had");

    /// <summary>"Did Mara Lind deny the leak?", "when did Mara Lind deny it?": a verb that takes a stance, with a name before it.</summary>
    /// <param name="text">The question.</param>
    /// <param name="spans">Its words.</param>
    /// <param name="words">Those that it looks for.</param>
    /// <param name="anySaying">Whether anything said will do: "when did Mara Lind say that?".</param>
    public static AskedDeed? Taken(string text, List<TextSpan> spans, ImmutableArray<QueryWord> words, bool anySaying)
    {
        var first = spans.FindIndex(span => Auxiliaries.Contains(span.Of(text))) + 1;
        for (var i = first + 1; first > 0 && i < spans.Count && i <= first + LongestName; i++)
        {
            if (FunctionWords.Contains(spans[i - 1].In(text)))
                return null;
            if (StanceLexicon.Default.TryRead(spans[i].In(text), out var stance) && (anySaying || stance != Stance.Said))
                return new AskedDeed(TextSpan.FromBounds(spans[first].Start, spans[i - 1].End).Of(text), stance == Stance.Said ? null : stance, After(spans[i], words));
        }

        return null;
    }

    /// <summary>"What did Mara Lind say about the leak?", "how did Mara Lind describe it?", in any case; null for one that asks for all that she said.</summary>
    public static AskedDeed? Told(string text, List<TextSpan> spans, ImmutableArray<QueryWord> words)
    {
        var what = spans.FindIndex(span => span.In(text).Equals("what", StringComparison.OrdinalIgnoreCase) || span.In(text).Equals("how", StringComparison.OrdinalIgnoreCase));
        if (what < 0 || what + 3 >= spans.Count || !Auxiliaries.Contains(spans[what + 1].Of(text)))
            return null;
        var first = what + 2;
        for (var i = first; i < spans.Count && i <= first + LongestName; i++)
        {
            if (i > first && StanceLexicon.Default.TryRead(spans[i].In(text), out var stance))
                return i + 1 == spans.Count ? null
                    : new AskedDeed(TextSpan.FromBounds(spans[first].Start, spans[i - 1].End).Of(text), stance == Stance.Said ? null : stance, After(spans[i], words));
            if (FunctionWords.Contains(spans[i].In(text)))
                return null;
        }

        return null;
    }

    private static ImmutableArray<QueryWord> After(TextSpan verb, ImmutableArray<QueryWord> words) => [.. words.Where(word => word.At > verb.Start)];
}
