using System.Runtime.InteropServices;
using NewsBot.Language;

namespace NewsBot.Retrieval;

/// <summary>An article's words in a form that can be compared without reading its text: made once, when it is indexed.</summary>
/// <remarks>Immutable. Each token is the key of a stem and what the word is part of. Two stems share a key about once in
/// sixteen million pairs, which costs a reranker a little accuracy and a quotation nothing: quotations come from the text.</remarks>
public sealed class TokenStrip
{
    private readonly ReadOnlyMemory<byte> _tokens;

    public TokenStrip(StoredToken[] tokens, int titleTokens, TokenSentence[] sentences)
        : this(MemoryMarshal.AsBytes(tokens.AsSpan()).ToArray(), titleTokens, sentences)
    {
    }

    /// <param name="tokens">As they stand in memory.</param>
    /// <param name="titleTokens">How many of them are the title's.</param>
    /// <param name="sentences">The text's sentences, in order.</param>
    public TokenStrip(ReadOnlyMemory<byte> tokens, int titleTokens, TokenSentence[] sentences) =>
        (_tokens, TitleTokens, Sentences) = (tokens, titleTokens, sentences);

    public static TokenStrip Empty { get; } = new(ReadOnlyMemory<byte>.Empty, 0, []);

    /// <summary>The title's words first, then those of the sentences, in order.</summary>
    public ReadOnlySpan<StoredToken> Tokens => MemoryMarshal.Cast<byte, StoredToken>(_tokens.Span);

    public int TitleTokens { get; }

    public TokenSentence[] Sentences { get; }

    public ReadOnlySpan<StoredToken> Title => Tokens[..TitleTokens];

    public ReadOnlySpan<StoredToken> Of(int firstSentence, int lastSentence) =>
        Tokens[Sentences[firstSentence].FirstToken..Sentences[lastSentence].EndToken];

    public bool HoldsAny(int sentence, IReadOnlySet<int> forms)
    {
        foreach (var token in Of(sentence, sentence))
        {
            if (forms.Contains(token.Form))
                return true;
        }

        return false;
    }
}

/// <summary>A word's stem and what the word is part of, in one number.</summary>
public readonly record struct StoredToken(int Packed)
{
    /// <summary>The stem's key: 24 bits of a hash.</summary>
    public int Form => Packed & 0xFFFFFF;

    public TokenTraits Traits => (TokenTraits)((uint)Packed >> 24);

    public static StoredToken Of(int form, TokenTraits traits) => new(form | ((int)traits << 24));

    /// <summary>The key of a stem: FNV-1a over its UTF-16 units, folded to 24 bits.</summary>
    public static int FormOf(ReadOnlySpan<char> stem)
    {
        var hash = 2166136261u;
        foreach (var c in stem)
            hash = (hash ^ c) * 16777619u;
        return (int)((hash >> 24) ^ (hash & 0xFFFFFF));
    }
}

/// <summary>What a word is part of.</summary>
[Flags]
public enum TokenTraits : ushort
{
    None = 0,
    Person = 1,
    Organisation = 2,
    Place = 4,
    Date = 8,
    Number = 16,

    /// <summary>Begins with a capital letter.</summary>
    Capital = 32,

    /// <summary>Inside what someone is reported to have said.</summary>
    Reported = 64,

    /// <summary>A pronoun that stands for someone or something named before.</summary>
    Pronoun = 128,

    /// <summary>In the middle of a sentence a capital that belongs to no person, place, date or number. Read off the others, never stored.</summary>
    OtherName = 256,

    /// <summary>Two capitals side by side. Read off the words, never stored.</summary>
    FullName = 512,

    /// <summary>A thing of the kind that the question asks for. Read off the word, never stored.</summary>
    Thing = 1024,

    /// <summary>A number right before a word of the question: "40 ships". Read off the words, never stored.</summary>
    Counted = 2048,
}

/// <summary>A sentence: its tokens, its place in the text, its length as a person counts words.</summary>
public readonly record struct TokenSentence(int FirstToken, int EndToken, TextSpan Span, int Words, bool BeginsParagraph);

/// <summary>A token of a text that is at hand, and where it stands.</summary>
public readonly record struct PlacedToken(int Form, TextSpan Span);
