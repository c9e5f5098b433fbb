using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NewsBot.Sources.Stories;

/// <summary>Least hash values of a set, by which its overlap with other sets is estimated, and how many members it has.</summary>
/// <remarks>Broder, "On the resemblance and containment of documents" (1997). With n values the resemblance is known to within
/// sqrt(r(1 - r) / n): 0.05 at r = 0.3 and 80 values.</remarks>
internal static class StorySignature
{
    private static readonly ImmutableArray<(ulong Factor, ulong Offset)> Hashes = [.. Enumerable.Range(1, 128).Select(seed => (Spread((ulong)seed) | 1, Spread((ulong)seed << 32)))];

    /// <summary>Bytes that a set with so many values takes.</summary>
    public static int SizeOf(int values) => (values + 1) * sizeof(ushort);

    /// <param name="members">Hashes of the set's members, each once.</param>
    /// <param name="into">As long as <see cref="SizeOf"/> says: the values, then the count.</param>
    public static void Write(IReadOnlyCollection<ulong> members, Span<byte> into)
    {
        var values = (into.Length / sizeof(ushort)) - 1;
        Span<ulong> least = stackalloc ulong[values];
        least.Fill(ulong.MaxValue);
        foreach (var member in members)
        {
            for (var i = 0; i < values; i++)
                least[i] = Math.Min(least[i], unchecked((member * Hashes[i].Factor) + Hashes[i].Offset));
        }

        for (var i = 0; i < values; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(into[(i * sizeof(ushort))..], (ushort)least[i]);
        BinaryPrimitives.WriteUInt16LittleEndian(into[(values * sizeof(ushort))..], (ushort)Math.Min(members.Count, ushort.MaxValue));
    }

    public static int Count(ReadOnlySpan<byte> set) => BinaryPrimitives.ReadUInt16LittleEndian(set[^sizeof(ushort)..]);

    /// <summary>Which share of both sets' members they have in common, from 0 to 1.</summary>
    public static double Resemblance(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var left = MemoryMarshal.Cast<byte, ushort>(one[..^sizeof(ushort)]);
        var right = MemoryMarshal.Cast<byte, ushort>(other[..^sizeof(ushort)]);
        var equal = 0;
        for (var i = 0; i < left.Length; i++)
            equal += left[i] == right[i] ? 1 : 0;
        return equal / (double)left.Length;
    }

    /// <summary>Which share of the smaller set's members the other one has, from 0 to about 1.</summary>
    public static double Containment(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var (resemblance, left, right) = (Resemblance(one, other), Count(one), Count(other));
        return resemblance * (left + right) / (1 + resemblance) / Math.Max(1, Math.Min(left, right));
    }

    /// <summary>Mixes the bits of a number (the finalizer of SplitMix64).</summary>
    private static ulong Spread(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
