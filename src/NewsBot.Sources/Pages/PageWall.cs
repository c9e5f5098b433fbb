using System.Text.RegularExpressions;

namespace NewsBot.Sources.Pages;

/// <summary>Tells an article from what stands before it: a question about cookies, or the beginning that nobody has to pay for.</summary>
internal static partial class PageWall
{
    /// <summary>Whatever has more words than this is an article, whatever else it says.</summary>
    private const int FewestWords = 150;
    private const int FewestConsentWords = 4;
    private const double LeastConsentShare = 0.03;

    /// <param name="page">Null when no article was found.</param>
    /// <param name="asked">The link as given.</param>
    /// <param name="found">Where it led.</param>
    /// <returns>What stands before the article, without a full stop; null when nothing does.</returns>
    public static string? Refusal(Page? page, Uri asked, Uri found)
    {
        if (asked.IdnHost != found.IdnHost && ConsentHost().IsMatch(found.IdnHost))
            return $"leads to {found.IdnHost}, which asks for consent to cookies instead of showing the article";
        if (page is null)
            return null;

        var words = Word().Count(page.Draft.Text ?? "");
        if (words >= FewestWords)
            return null;
        if (ConsentWords().Count(page.Draft.Text!) is var asks && asks >= FewestConsentWords && asks >= words * LeastConsentShare)
            return "asks for consent to cookies instead of showing the article";
        return page.IsPaid || PayWords().IsMatch(page.Draft.Text!) ? $"is behind a paywall: only {words} words of it can be read" : null;
    }

    [GeneratedRegex(@"^(?:consent|guce|cmp|privacy|cookies?)\.|[.-]consent\.", RegexOptions.IgnoreCase)]
    private static partial Regex ConsentHost();

    [GeneratedRegex(@"\b(?:cookies?|consent|your privacy|privacy policy|personal data|our partners|accept all|reject all|legitimate interest|einwilligung|datenschutz|zustimmen|consentement|consentimiento)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ConsentWords();

    [GeneratedRegex(@"\b(?:subscribe (?:now )?to (?:continue|read|keep reading|unlock)|already a subscriber|(?:sign|log) in to (?:continue|read|keep reading)|(?:for|to) subscribers only|subscriber-only|subscriber exclusive|create (?:a free|an) account to (?:continue|read)|continue reading with a subscription|this article is for (?:paying )?(?:subscribers|members))\b", RegexOptions.IgnoreCase)]
    private static partial Regex PayWords();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
