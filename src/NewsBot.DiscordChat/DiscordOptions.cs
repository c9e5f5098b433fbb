namespace NewsBot.DiscordChat;

/// <summary>Settings of the Discord door, section "Discord".</summary>
public sealed class DiscordOptions
{
    public const string Section = "Discord";

    /// <summary>The bot's token. Without one, here or in <see cref="TokenFile"/>, the door stays closed.</summary>
    /// <value>A secret; best given as the environment variable <c>Discord__Token</c> or as a file.</value>
    public string? Token { get; set; }

    /// <summary>A file that holds the token and nothing else.</summary>
    public string? TokenFile { get; set; }

    /// <summary>How many shards this process runs.</summary>
    /// <value>0 to 1,024; 0, the default, asks Discord.</value>
    public int Shards { get; set; }

    /// <summary>User ids that may administer from anywhere.</summary>
    public IList<string> Administrators { get; set; } = [];

    /// <summary>User ids whose links are taken in without review.</summary>
    public IList<string> TrustedUsers { get; set; } = [];

    /// <summary>Which client talks to Discord.</summary>
    /// <value>"builtin", the default, or the name of one that was built in.</value>
    public string Client { get; set; } = "builtin";

    /// <summary>Where Discord's API is.</summary>
    /// <value>Default: <c>https://discord.com/api/v10/</c>.</value>
    public Uri ApiRoot { get; set; } = new("https://discord.com/api/v10/");

    /// <summary>How many questions are answered at the same time.</summary>
    /// <value>0 to 64; 0, the default, is one a processor.</value>
    public int Workers { get; set; }

    /// <summary>How many acknowledged questions may wait; those beyond are told to come back in a minute.</summary>
    /// <value>1 to 100,000; default 5,000.</value>
    public int MostWaiting { get; set; } = 5_000;
}
