namespace NewsBot.Language;

/// <summary>One word, number or mark of a text.</summary>
internal struct Token
{
    public int Start;
    public int End;
    public TokenKind Kind;
    public Tag Tag;

    /// <summary>Whether the word begins with a capital letter.</summary>
    public bool Capital;

    /// <summary>Whether a blank or the text's edge stands before it.</summary>
    public bool SpaceBefore;

    /// <summary>Whether the token is the first of its paragraph.</summary>
    public bool ParagraphStart;

    /// <summary>How many quotations the token stands in.</summary>
    public byte Depth;

    /// <summary>For a quotation mark the index of its partner, else -1.</summary>
    public int Partner;

    /// <summary>What the lexicon knows of the word; null for strangers.</summary>
    public WordEntry? Entry;

    public readonly TextSpan Span => TextSpan.FromBounds(Start, End);

    public readonly int Length => End - Start;

    public readonly bool IsWord => Kind == TokenKind.Word;

    public readonly bool Is(WordUse use) => Entry is not null && (Entry.Uses & use) != 0;
}
