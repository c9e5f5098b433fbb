using System.Collections.Immutable;

namespace NewsBot.Language;

/// <summary>Cuts news text into sentences.</summary>
/// <remarks>Thread-safe. Sentences are in text order, cover the text but for the blanks between them, never reach over a line's end,
/// and keep their closing quotation marks. Inside a long quotation every sentence counts.</remarks>
public static class SentenceSplitter
{
    public static ImmutableArray<TextSpan> Split(string text)
    {
        using var tokens = Tokenizer.Tokenize(text, Lexicon.Default);
        QuotationMarks.Pair(tokens);
        return Split(tokens);
    }

    internal static ImmutableArray<TextSpan> Split(TokenList tokens)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>(tokens.Count / 20 + 1);
        for (var first = 0; first < tokens.Count;)
        {
            var end = Sentences.End(tokens, first, throughQuotations: false);
            sentences.Add(tokens.SpanOf(first, end - 1));
            first = end;
        }

        return sentences.DrainToImmutable();
    }
}
