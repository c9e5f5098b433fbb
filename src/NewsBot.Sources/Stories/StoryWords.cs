using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsBot.Sources.Stories;

/// <summary>The words of a text as numbers, the same for every way of printing them: case and punctuation are gone.</summary>
internal static class StoryWords
{
    private const int LongestWord = 64;

    public static ulong[] Of(string text)
    {
        var words = new List<ulong>(text.Length / 5);
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (length < LongestWord)
                    word[length++] = char.ToLowerInvariant(c);
            }
            else if (length > 0 && c is not ('\'' or '’'))
            {
                words.Add(Hash(word[..length]));
                length = 0;
            }
        }

        if (length > 0)
            words.Add(Hash(word[..length]));
        return [.. words];
    }

    private static ulong Hash(ReadOnlySpan<char> word) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(word));
}
