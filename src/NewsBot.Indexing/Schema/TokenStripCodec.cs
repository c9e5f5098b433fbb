using System.Runtime.InteropServices;
using NewsBot.Language;
using NewsBot.Retrieval;

namespace NewsBot.Indexing.Schema;

/// <summary>Writes a <see cref="TokenStrip"/> as bytes and reads it back.</summary>
/// <remarks>Tokens stand as they do in memory: nothing is unpacked, and an index never leaves the machine that built it.</remarks>
internal static class TokenStripCodec
{
    private const int HeadInts = 3;
    private const int SentenceInts = 5;

    public static byte[] Write(TokenStrip strip)
    {
        var ints = new int[HeadInts + strip.Sentences.Length * SentenceInts + strip.Tokens.Length];
        (ints[0], ints[1], ints[2]) = (strip.Tokens.Length, strip.TitleTokens, strip.Sentences.Length);
        var at = HeadInts;
        foreach (var sentence in strip.Sentences)
        {
            (ints[at], ints[at + 1], ints[at + 2], ints[at + 3]) = (sentence.FirstToken, sentence.EndToken, sentence.Span.Start, sentence.Span.Length);
            ints[at + 4] = sentence.Words << 1 | (sentence.BeginsParagraph ? 1 : 0);
            at += SentenceInts;
        }

        MemoryMarshal.Cast<StoredToken, int>(strip.Tokens).CopyTo(ints.AsSpan(at));
        return MemoryMarshal.AsBytes(ints.AsSpan()).ToArray();
    }

    /// <param name="bytes">Become part of the strip; nobody may write to them afterwards.</param>
    public static TokenStrip Read(ReadOnlyMemory<byte> bytes)
    {
        var ints = MemoryMarshal.Cast<byte, int>(bytes.Span);
        var (tokens, title) = (ints[0], ints[1]);
        var sentences = new TokenSentence[ints[2]];
        var at = HeadInts;
        for (var i = 0; i < sentences.Length; i++, at += SentenceInts)
            sentences[i] = new TokenSentence(ints[at], ints[at + 1], new TextSpan(ints[at + 2], ints[at + 3]), ints[at + 4] >> 1, (ints[at + 4] & 1) == 1);
        return new TokenStrip(bytes.Slice(at * sizeof(int), tokens * sizeof(int)), title, sentences);
    }
}
