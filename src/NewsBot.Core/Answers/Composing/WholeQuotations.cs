using NewsBot.Ingestion;
using NewsBot.Language;
using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>Lets no passage begin or end in the middle of what someone says, where there is room.</summary>
internal static class WholeQuotations
{
    private const char Opening = '“';
    private const char Closing = '”';

    public static TextSpan Around(TextSpan span, string text, ReadOnlySpan<TokenSentence> sentences)
    {
        var whole = span;
        if (EndsInside(span.In(text)))
            whole = TextSpan.FromBounds(span.Start, EndOf(text, span.End, sentences));
        if (BeginsInside(span.In(text)))
            whole = TextSpan.FromBounds(StartOf(text, span.Start, sentences), whole.End);
        return PassageSplitter.CountWords(whole.In(text)) <= PassageSplitter.MostWords ? whole : span;
    }

    private static bool EndsInside(ReadOnlySpan<char> words) => words.LastIndexOf(Opening) > words.LastIndexOf(Closing);

    private static bool BeginsInside(ReadOnlySpan<char> words) => words.IndexOf(Closing) is var close and >= 0 && words.IndexOf(Opening) is var open && (open < 0 || close < open);

    /// <summary>The end of the sentence with the mark that closes the quotation.</summary>
    private static int EndOf(string text, int from, ReadOnlySpan<TokenSentence> sentences)
    {
        var close = text.IndexOf(Closing, from);
        foreach (var sentence in sentences)
        {
            if (close >= sentence.Span.Start && close < sentence.Span.End)
                return sentence.Span.End;
        }

        return from;
    }

    private static int StartOf(string text, int from, ReadOnlySpan<TokenSentence> sentences)
    {
        var open = from > 0 ? text.LastIndexOf(Opening, from - 1) : -1;
        foreach (var sentence in sentences)
        {
            if (open >= sentence.Span.Start && open < sentence.Span.End)
                return sentence.Span.Start;
        }

        return from;
    }
}
