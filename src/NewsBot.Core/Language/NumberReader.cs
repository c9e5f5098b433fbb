using System.Globalization;
using NewsBot.Facts;

namespace NewsBot.Language;

/// <summary>Finds amounts with their units: "$30,000", "about 40 percent", "two-hour", "three provinces", "twice".</summary>
internal static class NumberReader
{
    public static void Read(TokenList tokens, List<Mention> found)
    {
        var dates = found.Where(mention => mention.Kind == MentionKind.Date).Select(mention => mention.Span).ToList();
        var nextDate = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Number or TokenKind.Word) || (tokens[i].Kind == TokenKind.Word && !tokens[i].Is(WordUse.Number) && !IsCompound(tokens, i) && TimesOf(tokens, i) is null))
                continue;
            while (nextDate < dates.Count && dates[nextDate].End <= tokens[i].Start)
                nextDate++;
            if (nextDate < dates.Count && dates[nextDate].Overlaps(tokens[i].Span))
                continue;
            i = Add(tokens, i, found);
        }
    }

    private static bool IsCompound(TokenList tokens, int i) => tokens[i].Length > 5 && tokens[i].Length < 30 && tokens.WordAt(i).Contains('-');

    /// <summary>"Once" is none: it mostly means formerly, or as soon as.</summary>
    private static decimal? TimesOf(TokenList tokens, int i) => tokens.Is(i, "twice") ? 2 : tokens.Is(i, "thrice") ? 3 : null;

    private static int Add(TokenList tokens, int i, List<Mention> found)
    {
        var word = tokens.WordAt(i);
        if (TimesOf(tokens, i) is { } times)
        {
            found.Add(new Mention(MentionKind.Number, word.ToString(), tokens[i].Span, Resolved(times, "time")));
            return i;
        }

        var hyphen = word.IndexOf('-');
        if (hyphen > 0)
            return Compound(tokens, i, hyphen, found);
        var currency = word[0] is '$' or '€' or '£' ? word[..1].ToString() : null;
        var value = NumberWords.ValueOf(currency is null ? word : word[1..]);
        if (value is null || (value == 1 && tokens[i].Kind == TokenKind.Word && !tokens.Uses(i + 1, WordUse.Measure | WordUse.TimeNoun | WordUse.Number)))
            return i;
        var percent = word[^1] == '%';
        var last = i;
        while (last + 1 < tokens.Count && last - i < 3 && tokens[last + 1].IsWord && NumberWords.ScaleOf(tokens.WordAt(last + 1)) is > 1 and var scale && value < decimal.MaxValue / scale / 1000)
            (value, last) = (value * scale, last + 1);
        var unit = currency ?? (percent ? "percent" : UnitAfter(tokens, ref last));
        var first = WithApproximation(tokens, i);
        var span = tokens.SpanOf(first, last);
        found.Add(new Mention(MentionKind.Number, span.Of(tokens.Text), span, Resolved(value.Value, unit), first < i ? "approximately" : null));
        return last;
    }

    /// <summary>The first token of "about 40", "at least 40", "more than 40".</summary>
    private static int WithApproximation(TokenList tokens, int i)
    {
        if (i == 0 || tokens[i].ParagraphStart)
            return i;
        if (tokens.Is(i - 1, "least") || tokens.Is(i - 1, "most"))
            return tokens.Is(i - 2, "at") ? i - 2 : i;
        if (tokens.Is(i - 1, "than"))
            return tokens.Is(i - 2, "more") || tokens.Is(i - 2, "less") || tokens.Is(i - 2, "fewer") ? i - 2 : i;
        return tokens.Uses(i - 1, WordUse.Approximation) ? i - 1 : i;
    }

    /// <summary>"two-hour", "30-day".</summary>
    private static int Compound(TokenList tokens, int i, int hyphen, List<Mention> found)
    {
        var word = tokens.WordAt(i);
        var rest = word[(hyphen + 1)..];
        if (NumberWords.ValueOf(word[..hyphen]) is not { } value || rest.Length < 3)
            return i;
        var unit = rest.IndexOf('-') is var second and > 0 ? rest[..second] : rest;
        if (Lexicon.Default.Find(unit) is { } entry && (entry.Uses & (WordUse.Measure | WordUse.TimeNoun)) != 0)
            found.Add(new Mention(MentionKind.Number, word.ToString(), tokens[i].Span, Resolved(value, unit.ToString().ToLowerInvariant())));
        return i;
    }

    private static string? UnitAfter(TokenList tokens, ref int last)
    {
        var next = last + 1;
        if (next >= tokens.Count || !tokens[next].IsWord || tokens[next].ParagraphStart)
            return null;
        if (tokens[next].Tag is not (Tag.Noun or Tag.Adjective) && !tokens[next].Is(WordUse.Measure))
            return null;
        if (tokens[next].Tag == Tag.Adjective && tokens.TagAt(next + 1) == Tag.Noun)
            next++;
        last = next;
        return Singular(tokens.WordAt(next).ToString().ToLowerInvariant());
    }

    private static string Resolved(decimal value, string? unit)
    {
        var digits = value.ToString("0.############", CultureInfo.InvariantCulture);
        return unit is null ? digits : $"{digits} {unit}";
    }

    private static string Singular(string noun) => noun switch
    {
        "people" => "person",
        "feet" => "foot",
        [.., 'i', 'e', 's'] => noun[..^3] + "y",
        [.., 's', 's'] => noun,
        [.., 'c' or 's', 'h', 'e', 's'] or [.., 's', 's', 'e', 's'] or [.., 'x', 'e', 's'] => noun[..^2],
        [.., 's'] => noun[..^1],
        _ => noun,
    };
}
