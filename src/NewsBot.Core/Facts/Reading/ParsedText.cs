using NewsBot.Language;

namespace NewsBot.Facts.Reading;

/// <summary>A text with its tokens tagged, its quotations paired and its statements cut.</summary>
/// <remarks>A statement is a sentence that keeps a quotation of several sentences in one piece. Dispose returns the tokens' buffer.</remarks>
internal sealed class ParsedText : IDisposable
{
    private ParsedText(TokenList tokens)
    {
        Tokens = tokens;
        for (var first = 0; first < tokens.Count;)
        {
            var end = Sentences.End(tokens, first, throughQuotations: true);
            Statements.Add(new TokenRange(first, end - 1));
            first = end;
        }
    }

    public TokenList Tokens { get; }

    public List<TokenRange> Statements { get; } = [];

    /// <summary>Index of the statement that a token stands in.</summary>
    public int StatementIndex(int token)
    {
        var (low, high) = (0, Statements.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Statements[middle].First <= token)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    public TokenRange StatementAt(int token) => Statements[StatementIndex(token)];

    public static ParsedText Of(string text)
    {
        var tokens = Tokenizer.Tokenize(text, Lexicon.Default);
        QuotationMarks.Pair(tokens);
        Tagger.Tag(tokens);
        return new ParsedText(tokens);
    }

    public void Dispose() => Tokens.Dispose();
}
