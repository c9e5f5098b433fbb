using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Sources.Text;

/// <summary>Decodes a page by its byte order mark, the charset of its response, or the one its head names.</summary>
internal static partial class HtmlDecoder
{
    private const int HeadLength = 4096;

    public static string Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        // Pages that were moved to UTF-8 often still name their old charset; that much valid UTF-8 is no accident.
        if (TextDecoder.HoldsUtf8(bytes))
            return TextDecoder.Decode(bytes);

        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]);
        return TextDecoder.Decode(bytes, declared ?? (Charset().Match(head) is { Success: true } charset ? charset.Groups[1].Value : null));
    }

    [GeneratedRegex("""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
