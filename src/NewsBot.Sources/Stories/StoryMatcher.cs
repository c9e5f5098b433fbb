using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsBot.Articles;
using NewsBot.Ingestion;

namespace NewsBot.Sources.Stories;

/// <summary>Recognises copies by the pairs of telling words that two bodies share, and by the names and numbers in them.</summary>
/// <remarks>A copy keeps its words, and above all its names and numbers, however it is cut and edited. Reports that are made after one
/// pattern (results of matches, the weather, quarterly figures) share most of their words, and hardly a name or a number. So both count, as
/// shares of the shorter text: a publisher may take half a story, or add lines of its own. The headline takes no part, since every
/// publisher writes its own. Candidates are found by banding as in Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", chapter 3:
/// 40 bands of 2 values find texts that share s of all their pairs with probability 1 - (1 - s^2)^40, which is 0.998 at s = 0.38 (three of
/// ten words changed), 0.8 at 0.2 and 0.004 at 0.01, where unrelated news stand.</remarks>
internal sealed class StoryMatcher : IStoryMatcher
{
    private const int PairValues = 120;
    private const int ParticularValues = 80;
    private const int BandSize = 2;
    private const int BandCount = 40;
    private const int FewestWords = 40;
    private const int FewestParticulars = 4;

    /// <summary>A text that is so small a part of another one is quoted in it, but not its copy.</summary>
    private const double LeastResemblance = 0.1;

    private const double LeastPairsShared = 0.4;
    private const double LeastParticularsShared = 0.58;

    /// <summary>Of both shares together. Stories of one topic that draw on few words and names reach 1.0, reports of one pattern 1.1,
    /// copies with three of ten words changed 1.45.</summary>
    private const double LeastShared = 1.27;

    /// <summary>Where there are too few names and numbers to go by.</summary>
    private const double LeastPairsSharedAlone = 0.6;

    private static readonly int PairBytes = StorySignature.SizeOf(PairValues);
    private static readonly int SignatureBytes = PairBytes + StorySignature.SizeOf(ParticularValues);

    public StorySketch? Sketch(Article article)
    {
        var words = StoryWords.Of(article.Text);
        if (words.Count < FewestWords)
            return null;

        var signature = new byte[SignatureBytes];
        StorySignature.Write(Pairs(words.Telling), signature.AsSpan(0, PairBytes));
        StorySignature.Write(words.Particulars, signature.AsSpan(PairBytes));
        return new StorySketch(ImmutableCollectionsMarshal.AsImmutableArray(signature), Bands(signature));
    }

    public bool AreCopies(StorySketch one, StorySketch other)
    {
        if (one.Signature.Length != SignatureBytes || other.Signature.Length != SignatureBytes)
            return false;

        var left = one.Signature.AsSpan();
        var right = other.Signature.AsSpan();
        if (StorySignature.Resemblance(left[..PairBytes], right[..PairBytes]) < LeastResemblance)
            return false;

        var pairs = StorySignature.Containment(left[..PairBytes], right[..PairBytes]);
        if (Math.Min(StorySignature.Count(left), StorySignature.Count(right)) < FewestParticulars)
            return pairs >= LeastPairsSharedAlone;

        var particulars = StorySignature.Containment(left[PairBytes..], right[PairBytes..]);
        return pairs >= LeastPairsShared && particulars >= LeastParticularsShared && pairs + particulars >= LeastShared;
    }

    private static HashSet<ulong> Pairs(List<ulong> words)
    {
        var pairs = new HashSet<ulong>(words.Count);
        Span<ulong> all = CollectionsMarshal.AsSpan(words);
        for (var i = 0; i + 2 <= all.Length; i++)
            pairs.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(all.Slice(i, 2))));
        return pairs;
    }

    private static ImmutableArray<long> Bands(byte[] signature)
    {
        const int Bytes = BandSize * sizeof(ushort);
        var bands = ImmutableArray.CreateBuilder<long>(BandCount);
        for (var band = 0; band < BandCount; band++)
            bands.Add((long)XxHash3.HashToUInt64(signature.AsSpan(band * Bytes, Bytes), band));
        return bands.MoveToImmutable();
    }
}
