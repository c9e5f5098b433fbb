using NewsBot.Ingestion;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>Finds the sentence that says what something is: "Dunmere, a port in ...", "harbour master Owen Brandt".</summary>
internal static class Definitions
{
    private const int ArticlesRead = 5;

    private static readonly string[] Openings = ["a ", "an ", "the ", "one of "];
    private static readonly string[] Forms = [" is ", " are ", " was ", " were "];

    /// <summary>In the best articles, best first; null when none says so, or the question asks no such thing.</summary>
    public static AnswerPassage? Find(Inquiry inquiry, IReadOnlyList<RankedPassage> ranked)
    {
        if (inquiry.Query is not { Wanted: Wanted.Definition, Words: [.., var last] words })
            return null;
        foreach (var candidate in ranked.Select(passage => passage.Candidate).DistinctBy(candidate => candidate.Key).Take(ArticlesRead))
        {
            var analyzed = inquiry.Quoter.Load(candidate);
            for (var i = 0; i < candidate.Tokens.Sentences.Length; i++)
            {
                var sentence = candidate.Tokens.Sentences[i];
                var text = sentence.Span.Of(analyzed.Article.Text);
                if (sentence.Words <= PassageSplitter.MostWords && words.All(word => IndexOf(text, word.Text, 0) >= 0) && Holds(text, last.Text) && !candidate.Tokens.HoldsAny(i, inquiry.Found.Excluded))
                    return inquiry.Quoter.Quote(analyzed, sentence.Span);
            }
        }

        return null;
    }

    private static bool Holds(string quote, string name)
    {
        for (var at = IndexOf(quote, name, 0); at >= 0; at = IndexOf(quote, name, at + name.Length))
        {
            if (IsFollowedByWhatItIs(quote.AsSpan(at + name.Length)) || char.IsUpper(quote[at]) && IsCalledWhatItIs(quote.AsSpan(0, at)))
                return true;
        }

        return false;
    }

    /// <summary>", a port in ..." or " is the port of ...".</summary>
    private static bool IsFollowedByWhatItIs(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith(", "))
            return BeginsAny(rest[2..], Openings);
        foreach (var form in Forms)
        {
            if (rest.StartsWith(form))
                return BeginsAny(rest[form.Length..], Openings);
        }

        return false;
    }

    /// <summary>"harbour master Owen" before "Brandt": a noun in small letters right before the name or its first names.</summary>
    private static bool IsCalledWhatItIs(ReadOnlySpan<char> before)
    {
        while (true)
        {
            if (!before.EndsWith(" "))
                return false;
            before = before.TrimEnd();
            var word = before[(before.LastIndexOf(' ') + 1)..];
            if (word.IsEmpty || !char.IsLetter(word[^1]) && word[^1] != '.')
                return false;
            if (!char.IsUpper(word[0]))
                return char.IsLetter(word[0]) && !FunctionWords.Contains(word) && !word.EndsWith("ed") && !word.EndsWith("ing");
            before = before[..^word.Length];
        }
    }

    private static bool BeginsAny(ReadOnlySpan<char> text, string[] openings)
    {
        foreach (var opening in openings)
        {
            if (text.StartsWith(opening))
                return true;
        }

        return false;
    }

    private static int IndexOf(string quote, string name, int from)
    {
        for (var at = quote.IndexOf(name, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = quote.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetterOrDigit(quote[at - 1])) && (at + name.Length == quote.Length || !char.IsLetterOrDigit(quote[at + name.Length])))
                return at;
        }

        return -1;
    }
}
