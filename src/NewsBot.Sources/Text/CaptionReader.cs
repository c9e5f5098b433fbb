using System.Buffers;
using System.Text.RegularExpressions;
using NewsBot.Articles;

namespace NewsBot.Sources.Text;

/// <summary>Tells picture captions and credits from the paragraphs of a text that was copied from a page.</summary>
internal static partial class CaptionReader
{
    private const int LongestCaption = 700;
    private const int LongestCredit = 120;

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”„«»");

    /// <summary>No credit is without one of these, and few lines have one: the pattern is long, and slow to compile and to match.</summary>
    private static readonly SearchValues<string> CreditSigns = SearchValues.Create(["/", "Photo", "Image", "Pic", "Credit", "Reuters", "AFP", "Shutterstock", "©"], StringComparison.Ordinal);

    /// <summary>The caption that a line of a page is; null when it is anything else.</summary>
    public static Caption? Read(string line)
    {
        if (line.Length > LongestCaption)
            return null;

        var caption = Split(line);
        if (caption.Credit is { } credit)
            return AgencyAlone().IsMatch(credit) && MayBeBody(caption.Text) ? null : caption;
        return Label().IsMatch(line) ? caption : null;
    }

    /// <summary>The caption with its credit set apart where the line ends in one.</summary>
    public static Caption Split(string line)
    {
        if (Bracketed().Match(line) is { Success: true } bracketed && IsCredit(bracketed.Groups["credit"].Value))
            return At(line, bracketed);
        if (line.AsSpan().ContainsAny(CreditSigns) && Trailing().Match(line) is { Success: true } trailing && trailing.Length <= LongestCredit)
            return At(line, trailing);
        return new Caption(line);
    }

    private static Caption At(string line, Match credit)
    {
        var words = line[..credit.Index].TrimEnd();
        return words.Length == 0 ? new Caption(line) : new Caption(words, credit.Groups["credit"].Value.Trim());
    }

    /// <summary>An agency's bare name also ends a paragraph that it reported; captions are short and quote nobody.</summary>
    private static bool MayBeBody(string words) => words.Length > 300 || words.AsSpan().ContainsAny(QuotationMarks);

    /// <summary>Whether a line is nothing but a credit ("Jane Roe/Reuters"), which belongs to the caption before it.</summary>
    public static bool IsCreditLine(string line) => line.Length <= LongestCredit && OnlyCredit().IsMatch(line);

    /// <summary>Whether a line repeats a caption with at most small changes, as pages do that show a picture twice.</summary>
    public static bool Repeats(string line, Caption caption)
    {
        if (line.Length > LongestCaption)
            return false;

        var one = Words(line);
        var other = Words(caption.Text);
        var shared = one.Intersect(other).Count();
        return shared >= 4 && shared >= 0.8 * Math.Max(one.Count, other.Count);
    }

    private static HashSet<string> Words(string line) =>
        [.. Word().Matches(line).Select(word => word.Value.ToLowerInvariant())];

    /// <summary>A bracket that names a picture's maker: an agency with a slash, "AP Photo", "Photo by", "via", "Courtesy of".</summary>
    private static bool IsCredit(string words) => !SignOff().IsMatch(words) && CreditWords().IsMatch(words);

    private const string Agencies = @"REUTERS|Reuters|AFP|AP|EPA|Getty(?:\ Images)?|Shutterstock|Bloomberg|Xinhua|UPI|ANSA|DPA|dpa|TASS|Alamy|iStock|Zuma(?:\ Press)?|Anadolu(?:\ Agency)?|NurPhoto|PA(?:\ Wire|\ Media|\ Images)?|Pool|Handout|SOPA\ Images|Sipa(?:\ USA)?|SIPA|Polaris|Magnum(?:\ Photos)?|Agence\ France-Presse";

    [GeneratedRegex(@"\s*[\(\[](?<credit>[^()\[\]]{2,120})[\)\]]\s*\.?\s*$")]
    private static partial Regex Bracketed();

    [GeneratedRegex($$"""
        (?:^|(?<=[.!?”"'’\)])\s+|\s{2,}|\s[|–—-]\s)
        (?<credit>
            (?:{{Agencies}})\s?/\s?\p{L}[^.!?]{2,70}
          | AP\ Photo\s?/\s?[^.!?]{2,70}
          | (?:[\p{Lu}][\p{L}'’.-]+\ ){1,3}[\p{Lu}][\p{L}'’-]+\s?/\s?(?:The\ )?(?:{{Agencies}}|\p{Lu}[\p{L}\ ]{2,40})(?:/[^.!?]{2,40})?
          | (?:Photo(?:graph)?|Image|Picture|Credit|Pic)(?:\ (?:by|credit|courtesy\ of))?\s?[:/]\s?[^.!?]{2,80}
          | (?:Photo(?:graph)?|Image|Picture)\ by\ [^.!?]{2,80}
          | (?:Getty\ Images|AP\ Photo|Reuters|AFP|Shutterstock)(?:\s?/\s?[^.!?]{2,60})?
          | ©\s?[^.!?]{2,80}
        )\.?\s*$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Trailing();

    [GeneratedRegex($$"""
        ^\(?(?:
            (?:{{Agencies}}|AP\ Photo)(?:\s?/\s?[^.!?]{2,70})?
          | (?:[\p{Lu}][\p{L}'’.-]+\ ){1,3}[\p{Lu}][\p{L}'’-]+\s?/\s?[\p{Lu}][^.!?]{1,60}
          | (?:Photo(?:graph)?|Image|Picture|Credit|Pic)(?:\ (?:by|credit|courtesy\ of))?\s?[:/]?\s[^.!?]{2,80}
          | ©\s?[^.!?]{2,80}
        )\)?\.?$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OnlyCredit();

    [GeneratedRegex($@"(?:\b(?:{Agencies})\b|\bAP Photo\b)\s*(?:/|$|via\b|,)|/\s?(?:{Agencies})\b|(?i:\b(?:photo(?:graph)?s?|image|picture|illustration|graphic|screenshot|video|credit|courtesy|file)\b\s*(?:by|of|:|/|credit|$))|\bvia (?:{Agencies})\b|^©|\p{{L}}/[\p{{Lu}}]")]
    private static partial Regex CreditWords();

    [GeneratedRegex(@"^\s*(?:reporting|writing|editing|additional reporting|compiled)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SignOff();

    [GeneratedRegex(@"^(?:FILE\s*(?:PHOTO|IMAGE|PICTURE)?\s*[:–—-]|(?:Photo|Image|Picture|Caption|Image caption|Photo caption)\s*:|Media caption\b|Image caption\b)")]
    private static partial Regex Label();

    [GeneratedRegex($@"^(?:{Agencies})$")]
    private static partial Regex AgencyAlone();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
