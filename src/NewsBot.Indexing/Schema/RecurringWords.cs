using System.IO.Hashing;
using System.Text;

namespace NewsBot.Indexing.Schema;

/// <summary>Short words that article after article has, each made once rather than for every statement that is read.</summary>
/// <remarks>Thread-safe and bounded: words that share a slot take turns in it. Only plain ASCII is kept.</remarks>
internal static class RecurringWords
{
    private const int Slots = 1 << 13;
    private const int Longest = 40;

    private static readonly string?[] Kept = new string?[Slots];

    /// <param name="bytes">The word in UTF-8.</param>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > Longest)
            return Encoding.UTF8.GetString(bytes);
        var slot = (int)(XxHash3.HashToUInt64(bytes) % Slots);
        return Volatile.Read(ref Kept[slot]) is { } kept && Ascii.Equals(bytes, kept) ? kept : Keep(slot, Encoding.UTF8.GetString(bytes));
    }

    private static string Keep(int slot, string word)
    {
        Volatile.Write(ref Kept[slot], word);
        return word;
    }
}
