using System.Globalization;

namespace NewsBot.Language;

/// <summary>The values of numbers in digits and in words.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static decimal? ValueAt(TokenList tokens, int i) =>
        i < tokens.Count && tokens[i].Kind is TokenKind.Word or TokenKind.Number ? ValueOf(tokens.WordAt(i)) : null;

    public static decimal? ValueOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > 24)
            return null;
        if (char.IsAsciiDigit(word[0]))
            return decimal.TryParse(word.TrimEnd('%'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;
        for (var i = 0; i < Small.Length; i++)
            if (word.Equals(Small[i], StringComparison.OrdinalIgnoreCase))
                return i;
        for (var i = 0; i < Tens.Length; i++)
            if (word.Equals(Tens[i], StringComparison.OrdinalIgnoreCase))
                return (i + 2) * 10;
        return word.Equals("dozen", StringComparison.OrdinalIgnoreCase) ? 12 : null;
    }

    /// <summary>1,000 for "thousand" and so on; 1 for every other word.</summary>
    public static decimal ScaleOf(ReadOnlySpan<char> word) => word switch
    {
        "hundred" => 100,
        "thousand" => 1_000,
        "million" or "m" => 1_000_000,
        "billion" or "bn" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        _ => 1,
    };
}
