using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Sources.Text;

namespace NewsBot.Sources.Feeds.Reading;

/// <summary>Decodes a feed by its byte order mark, its server's charset, its XML declaration, or the look of its bytes.</summary>
internal static partial class FeedDecoder
{
    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (TextDecoder.FromMark(bytes).Encoding is null && Unmarked(bytes) is { } wide)
            return wide.GetString(bytes);

        var declared = Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]));
        var inDocument = declared.Success ? declared.Groups[1].Value : null;
        return TextDecoder.Decode(bytes, Charset(contentType) ?? inDocument);
    }

    /// <summary>The charset a server names, unless it is the one that servers name when they know nothing.</summary>
    private static string? Charset(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && TextDecoder.Find(type.CharSet) is { CodePage: not (20127 or 28591) } ? type.CharSet : null;

    /// <summary>Two and four byte encodings show themselves by where the zeros of the first "&lt;?" stand.</summary>
    private static Encoding? Unmarked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0, 0, 0, (byte)'<', ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        [(byte)'<', 0, 0, 0, ..] => Encoding.UTF32,
        [0, (byte)'<', 0, ..] => Encoding.BigEndianUnicode,
        [(byte)'<', 0, _, 0, ..] => Encoding.Unicode,
        [0x4C, 0x6F, 0xA7, 0x94, ..] => Encoding.GetEncoding(37),
        _ => null,
    };

    [GeneratedRegex("""<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']""")]
    private static partial Regex Declaration();
}
