using System.Text.RegularExpressions;
using NewsBot.Language;

namespace NewsBot.Questions.Conversing;

/// <summary>What someone says after an answer, taken apart by its form.</summary>
/// <param name="Text">Without what only ties it to what was said before: "and", "what about", "too".</param>
/// <param name="IsTied">Whether there was any of that.</param>
/// <param name="Preposition">With which the text begins, in lower case; empty when it begins with none.</param>
/// <param name="Object">What comes after the preposition and the article.</param>
internal sealed partial record Remark(string Text, bool IsTied, string Preposition, string Object)
{
    private const int MostWords = 5;

    /// <summary>Whether it is no question of its own: "and Reyl?", "in Dunmere?".</summary>
    public bool IsFragment => (IsTied || Preposition.Length > 0) && WordSpans.Of(Object).Count is > 0 and <= MostWords;

    /// <summary>"On the tunnel?", "what about the tunnel?" after a person was asked about.</summary>
    public bool NamesSubject => Preposition is "about" or "on" or "regarding" or "concerning" or "over";

    public bool NamesPlace => Preposition is "in" or "at" or "near" or "inside" or "outside" or "around" or "across";

    public bool NamesSource => Preposition is "according to" or "from" or "by" or "in" or "on" or "per" or "";

    public static Remark Of(string text)
    {
        var rest = Else().Replace(Tie().Replace(text, "").TrimStart(), "");
        if (rest.Length < text.Length || WordSpans.Of(text).Count <= MostWords)
            rest = Trailer().Replace(rest, "");
        var preposition = Leading().Match(rest);
        var named = rest[preposition.Length..].Trim().TrimEnd('?', '!', '.', ' ');
        var (isTied, bare) = (rest.Length < text.TrimEnd().Length, Article().Replace(named, ""));
        return new Remark(isTied && preposition.Length == 0 && !bare.Contains(' ') ? bare : rest, isTied, preposition.Groups[1].Value.ToLowerInvariant(), bare);
    }

    [GeneratedRegex(@"^(?:(?:and|but|or|also|then|plus)\b[\s,]*)*(?:(?:(?:what|how)\s+about|what\s+of)\b\s*)?", RegexOptions.IgnoreCase)]
    private static partial Regex Tie();

    [GeneratedRegex(@"(?<=\b(?:who|what|where|when|why|how))\s+else\b", RegexOptions.IgnoreCase)]
    private static partial Regex Else();

    [GeneratedRegex(@"[\s,]+(?:too|as well|also|then|though|instead)(?=[?.!\s]*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"^(according to|in|at|near|inside|outside|around|across|on|about|regarding|concerning|from|by|per|for|with|against|during|since|until|before|after|to|of|over)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(?:the|a|an)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
