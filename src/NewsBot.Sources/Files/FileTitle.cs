namespace NewsBot.Sources.Files;

/// <summary>A title for an article whose text has none.</summary>
internal static class FileTitle
{
    /// <summary>"Press release 4" for "press-release_4.txt".</summary>
    public static string Of(string name)
    {
        var words = Path.GetFileNameWithoutExtension(name).Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
