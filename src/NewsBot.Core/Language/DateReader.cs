using System.Collections.Immutable;
using NewsBot.Facts;

namespace NewsBot.Language;

/// <summary>Finds dates and periods, and reads them against a given day.</summary>
/// <remarks>Thread-safe. A weekday is the last such day up to the given one, unless "next" stands before it. Without a given day only
/// full dates and years are resolved.</remarks>
public static class DateReader
{
    /// <summary>All dates of a text, in its order.</summary>
    public static ImmutableArray<Mention> Find(string text, DateOnly? today)
    {
        using var tokens = Tokenizer.Tokenize(text, Lexicon.Default);
        Tagger.Tag(tokens);
        var found = new List<Mention>();
        Read(tokens, today, found);
        return [.. found];
    }

    /// <summary>Reads the first date of a text such as "last week", "on Saturday", "in early 2016".</summary>
    public static bool TryRead(string text, DateOnly today, out DatePeriod period, out TextSpan span)
    {
        using var tokens = Tokenizer.Tokenize(text, Lexicon.Default);
        Tagger.Tag(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (DateForms.TryRead(tokens, i, today, out var form) && form.Period is { } found)
            {
                period = found;
                span = tokens.SpanOf(WithPreposition(tokens, i), form.Last);
                return true;
            }
        }

        (period, span) = (default, default);
        return false;
    }

    internal static void Read(TokenList tokens, DateOnly? today, List<Mention> found)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!DateForms.TryRead(tokens, i, today, out var form))
                continue;
            var span = tokens.SpanOf(WithPreposition(tokens, i), form.Last);
            found.Add(new Mention(MentionKind.Date, span.Of(tokens.Text), span, form.Period?.ToString()));
            i = form.Last;
        }
    }

    private static int WithPreposition(TokenList tokens, int i) =>
        i > 0 && !tokens[i].ParagraphStart && (tokens.Is(i - 1, "on") || tokens.Is(i - 1, "in")) ? i - 1 : i;
}
