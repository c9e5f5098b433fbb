namespace NewsBot.Language.Recognition;

/// <summary>Names of languages as pages and feeds give them.</summary>
public static class LanguageCode
{
    public const string English = "en";

    /// <summary>"en" for "en-US", "EN_gb"; null for what is no language tag.</summary>
    public static string? Of(string? tag)
    {
        var primary = tag.AsSpan().Trim();
        var end = primary.IndexOfAny('-', '_');
        if (end >= 0)
            primary = primary[..end];
        return primary.Length is 2 && char.IsAsciiLetter(primary[0]) && char.IsAsciiLetter(primary[1]) ? primary.ToString().ToLowerInvariant() : null;
    }
}
