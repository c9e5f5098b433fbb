namespace NewsBot.Hosting.Web;

/// <summary>Addresses inside the page.</summary>
internal static class Links
{
    public static string Ask(string question) => "/?q=" + Uri.EscapeDataString(question);

    public static string Article(string id) => "/articles/" + Uri.EscapeDataString(id);

    /// <summary>The id in a path: routing decodes everything but the slash.</summary>
    public static string ReadId(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
