namespace NewsBot.Language;

/// <summary>What a token is made of, before its words are known.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Comma,

    /// <summary>A full stop, question or exclamation mark, or an ellipsis.</summary>
    Stop,
    Colon,
    Semicolon,
    Dash,
    OpenBracket,
    CloseBracket,

    /// <summary>A quotation mark whose partner is known: <see cref="Token.Partner"/>.</summary>
    OpenQuote,
    CloseQuote,

    /// <summary>A mark that could open or close, or belongs to no pair.</summary>
    LoneQuote,

    Other,
}
