using NewsBot.Language;

namespace NewsBot.DiscordChat.Rendering;

/// <summary>As much of a passage as there is room for: its matched words and what stands around them, cut between words.</summary>
/// <param name="Text">A substring of the passage.</param>
/// <param name="Matches">The matches inside <paramref name="Text"/>.</param>
/// <param name="CutBefore">Something was left out before it.</param>
/// <param name="CutAfter">Something was left out after it.</param>
internal readonly record struct Excerpt(string Text, IReadOnlyList<TextSpan> Matches, bool CutBefore, bool CutAfter)
{
    public static Excerpt Of(string text, IReadOnlyList<TextSpan> matches, int room)
    {
        if (text.Length <= room)
            return new Excerpt(text, matches, CutBefore: false, CutAfter: false);

        var centre = matches.Count > 0 ? matches[0].Start : 0;
        var start = centre <= room / 2 ? 0 : AfterBlank(text, Math.Min(centre - (room / 3), text.Length - room));
        var end = start + room >= text.Length ? text.Length : BeforeBlank(text, start, start + room);
        var window = TextSpan.FromBounds(start, end);
        return new Excerpt(
            window.Of(text),
            [.. matches.Where(window.Contains).Select(match => match.Shift(-start))],
            CutBefore: start > 0,
            CutAfter: end < text.Length);
    }

    private static int AfterBlank(string text, int at)
    {
        var blank = text.IndexOf(' ', at);
        return OffSurrogate(text, blank >= 0 && blank - at < 40 ? blank + 1 : at);
    }

    private static int BeforeBlank(string text, int start, int end)
    {
        var blank = text.LastIndexOf(' ', end - 1);
        return OffSurrogate(text, blank > start && end - blank < 40 ? blank : end);
    }

    /// <summary>Never in the middle of a letter that takes two units.</summary>
    private static int OffSurrogate(string text, int at) => at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
