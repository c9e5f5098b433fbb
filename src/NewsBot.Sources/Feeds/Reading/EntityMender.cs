using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Sources.Feeds.Reading;

/// <summary>Makes the entities of a feed ones that XML knows: HTML's names become their characters, a bare "&amp;" is escaped, numbers
/// that mean Windows-1252 or nothing at all are mended. Sections of character data stay as they are.</summary>
internal static partial class EntityMender
{
    private const string OpenData = "<![CDATA[";
    private const string CloseData = "]]>";

    public static string Mend(string text, IReadOnlyDictionary<string, string> declared)
    {
        var mended = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf(OpenData, at, StringComparison.Ordinal);
            var end = open < 0 ? text.Length : open;
            mended.Append(Reference().Replace(Legal(text[at..end]), match => Mend(match, declared)));
            if (open < 0)
                break;

            var close = text.IndexOf(CloseData, open, StringComparison.Ordinal);
            at = close < 0 ? text.Length : close + CloseData.Length;
            mended.Append(Legal(text[open..at])).Append(close < 0 ? CloseData : "");
        }

        return mended.ToString();
    }

    private static string Mend(Match match, IReadOnlyDictionary<string, string> declared)
    {
        if (match.Groups["number"].Success)
            return Numbered(match.Groups["number"].Value);
        if (match.Groups["name"] is not { Success: true, Value: var name })
            return "&amp;";
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
            return $"&{name};";
        if (declared.TryGetValue(name, out var value))
            return Reference().Replace(value, inner => inner.Groups["number"].Success ? Numbered(inner.Groups["number"].Value) : "");
        return HtmlNames.Entity(name) is { } symbol ? Escaped(symbol) : $"&amp;{name};";
    }

    private static string Numbered(string number)
    {
        var isHex = number[0] is 'x' or 'X';
        if (!int.TryParse(isHex ? number.AsSpan(1) : number, isHex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            return "\uFFFD";
        if (code is >= 0x80 and <= 0x9F)
            return FromWindows(code);
        return code switch
        {
            '&' or '<' or '>' or '"' or '\'' => $"&#{code};",
            9 or 10 or 13 => ((char)code).ToString(),
            < 32 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) or 0xFFFE or 0xFFFF => "",
            _ => char.ConvertFromUtf32(code),
        };
    }

    private static string Escaped(string symbol) => symbol switch { "&" => "&amp;", "<" => "&lt;", ">" => "&gt;", _ => symbol };

    /// <summary>Characters that XML forbids go; the C1 controls are Windows-1252 that somebody took for Latin-1.</summary>
    private static string Legal(string text) =>
        Illegal().IsMatch(text) ? Illegal().Replace(text, match => match.ValueSpan[0] is >= '\u0080' and <= '\u009F' ? FromWindows(match.ValueSpan[0]) : "") : text;

    private static string FromWindows(int code) => Encoding.GetEncoding(1252).GetString([(byte)code]);

    [GeneratedRegex(@"&(?:#(?<number>[xX][0-9a-fA-F]{1,8}|[0-9]{1,9});|(?<name>[A-Za-z][A-Za-z0-9]*);|)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u0080-\u009F\uFFFE\uFFFF]")]
    private static partial Regex Illegal();
}
