using System.Text;
using System.Text.Unicode;

namespace NewsBot.Sources.Text;

/// <summary>Turns bytes of unknown encoding into text.</summary>
/// <remarks>A byte order mark wins, then valid UTF-8 in any text that says nothing else, then what was declared, then Windows-1252,
/// which is what unlabelled Western pages use.</remarks>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private const int FewestBeyondAscii = 8;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="bytes">The whole text.</param>
    /// <param name="declared">The charset somebody claims, or null. A name nobody knows counts as none.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (FromMark(bytes) is var (marked, length) && marked is not null)
            return marked.GetString(bytes[length..]);

        if (Find(declared) is { } encoding && encoding.CodePage is not (65001 or 20127 or 28591))
            return encoding.GetString(bytes);

        return TryUtf8(bytes) ?? Encoding.GetEncoding(1252).GetString(bytes);
    }

    /// <summary>Whether the bytes are no text at all: zeros where no UTF-16 or UTF-32 mark explains them, or mostly controls.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 8192)];
        if (FromMark(head).Encoding is not null)
            return false;
        if (head.Contains((byte)0))
            return true;

        var controls = 0;
        foreach (var b in head)
        {
            if (b < 0x20 && b is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f' or 0x1B))
                controls++;
        }

        return controls * 20 > head.Length;
    }

    /// <summary>Whether the bytes are valid UTF-8 with enough characters beyond ASCII that nothing else can be meant.</summary>
    public static bool HoldsUtf8(ReadOnlySpan<byte> bytes)
    {
        var beyond = 0;
        foreach (var b in bytes)
        {
            if (b >= 0xC2 && ++beyond == FewestBeyondAscii)
                return Utf8.IsValid(bytes);
        }

        return false;
    }

    public static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        try
        {
            return Encoding.GetEncoding(name.Trim(' ', '"', '\''));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static (Encoding? Encoding, int Length) FromMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    private static string? TryUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
