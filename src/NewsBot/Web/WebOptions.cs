namespace NewsBot.Hosting.Web;

/// <summary>The page and the API.</summary>
internal sealed class WebOptions
{
    public const string Section = "Web";

    public bool Enabled { get; set; } = true;

    /// <summary>"localhost", an IP address of this machine, or "*" for all of them.</summary>
    public string Address { get; set; } = "localhost";

    /// <value>0 to 65535, default 8080; 0 lets the system choose.</value>
    public int Port { get; set; } = 8080;

    /// <summary>How many questions one visitor may ask in a minute.</summary>
    /// <value>6 to 100,000, default 240.</value>
    public int QuestionsPerMinute { get; set; } = 240;

    /// <summary>A secret that allows administration over HTTP; without one the page is read-only.</summary>
    /// <value>At least 16 characters; default none.</value>
    public string? AdminToken { get; set; }
}
