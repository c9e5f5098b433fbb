using System.ComponentModel.DataAnnotations;

namespace NewsBot.Sources.Fetching;

/// <summary>Limits on what is fetched from the network. Section "Fetching".</summary>
public sealed class FetchOptions
{
    public const string Section = "Fetching";

    /// <value>How much of a response is taken, after decompression. Default 15 MiB, from 64 KiB to 64 MiB.</value>
    [Range(64 * 1024, 64 * 1024 * 1024)]
    public int MaxBytes { get; set; } = 15 * 1024 * 1024;

    /// <value>For the whole of a fetch, redirects included. Default 20 s, from 1 s to 2 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <value>Default 5, from 0 to 10.</value>
    [Range(0, 10)]
    public int MaxRedirects { get; set; } = 5;

    /// <value>How many fetches may be under way at once. Default 16, from 1 to 256.</value>
    [Range(1, 256)]
    public int Concurrency { get; set; } = 16;

    /// <value>Networks that may be reached although they are not public, such as "10.1.2.0/24". Default none.</value>
    public IList<string> AllowedNetworks { get; set; } = [];

    /// <value>An HTTP proxy for all fetches, "http://proxy.example:3128". Default none.</value>
    public string? Proxy { get; set; }

    /// <value>Who is asking; its first word is the name that robots rules are read for. Default "NewsBot/1.0".</value>
    [Required]
    public string UserAgent { get; set; } = "NewsBot/1.0";

    /// <value>Where those who run the servers reach whoever runs this bot: a page or an e-mail address, sent with the name. Default none.</value>
    public string? Contact { get; set; }

    internal string Introduction => Contact is { Length: > 0 } contact ? $"{UserAgent} (+{contact})" : $"{UserAgent} (self-hosted news bot)";
}
