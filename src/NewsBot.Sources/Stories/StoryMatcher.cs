using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsBot.Articles;
using NewsBot.Ingestion;

namespace NewsBot.Sources.Stories;

/// <summary>Recognises copies by MinHash over shingles of four words of the body.</summary>
/// <remarks>Broder, "On the resemblance and containment of documents" (1997); banding as in Leskovec, Rajaraman, Ullman, "Mining of
/// Massive Datasets", chapter 3. 120 hash values of 16 bits in 40 bands of 3: texts that share s of all their shingles become
/// candidates with probability 1 - (1 - s^3)^40, which is 0.995 at s = 0.5, 0.93 at 0.4 and 0.0003 at 0.02, where unrelated news stand.
/// The headline takes no part, since every publisher writes its own.</remarks>
internal sealed class StoryMatcher : IStoryMatcher
{
    private const int Values = 120;
    private const int BandSize = 3;
    private const int ShingleWords = 4;
    private const int FewestWords = 40;

    /// <summary>From this share of equal values on, two texts are copies: far above what stories of one topic share, and below a copy
    /// of which a third was cut and every tenth word changed.</summary>
    private const double LeastAgreement = 0.28;

    private static readonly ImmutableArray<(ulong Factor, ulong Offset)> Hashes = [.. Enumerable.Range(1, Values).Select(seed => (Spread((ulong)seed) | 1, Spread((ulong)seed << 32)))];

    public StorySketch? Sketch(Article article)
    {
        var words = StoryWords.Of(article.Text);
        if (words.Length < FewestWords)
            return null;

        Span<ulong> least = stackalloc ulong[Values];
        least.Fill(ulong.MaxValue);
        for (var i = 0; i + ShingleWords <= words.Length; i++)
        {
            var shingle = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(words.AsSpan(i, ShingleWords)));
            for (var hash = 0; hash < Values; hash++)
                least[hash] = Math.Min(least[hash], unchecked((shingle * Hashes[hash].Factor) + Hashes[hash].Offset));
        }

        return ToSketch(least);
    }

    public bool AreCopies(StorySketch one, StorySketch other)
    {
        if (one.Signature.Length != Values * sizeof(ushort) || other.Signature.Length != one.Signature.Length)
            return false;

        var equal = 0;
        var left = MemoryMarshal.Cast<byte, ushort>(one.Signature.AsSpan());
        var right = MemoryMarshal.Cast<byte, ushort>(other.Signature.AsSpan());
        for (var i = 0; i < Values; i++)
            equal += left[i] == right[i] ? 1 : 0;
        return equal >= LeastAgreement * Values;
    }

    private static StorySketch ToSketch(ReadOnlySpan<ulong> least)
    {
        var signature = new byte[Values * sizeof(ushort)];
        for (var i = 0; i < Values; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(signature.AsSpan(i * sizeof(ushort)), (ushort)least[i]);

        var bands = ImmutableArray.CreateBuilder<long>(Values / BandSize);
        for (var band = 0; band < Values / BandSize; band++)
            bands.Add((long)XxHash3.HashToUInt64(signature.AsSpan(band * BandSize * sizeof(ushort), BandSize * sizeof(ushort)), band));
        return new StorySketch(ImmutableCollectionsMarshal.AsImmutableArray(signature), bands.MoveToImmutable());
    }

    /// <summary>Mixes the bits of a number (the finalizer of SplitMix64).</summary>
    private static ulong Spread(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
