namespace NewsBot.Hosting.Web;

/// <summary>Addresses inside the page.</summary>
internal static class Links
{
    public static string Ask(string question) => "/?q=" + Uri.EscapeDataString(question);

    public static string Article(string id) => "/articles/" + Uri.EscapeDataString(id);
}
