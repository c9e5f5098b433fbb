using Microsoft.Extensions.Configuration;

namespace NewsBot.DiscordChat.BuiltIn;

/// <summary>Who is asking, as Discord wants it said: "DiscordBot (address, version)".</summary>
/// <remarks>The address is where whoever runs this bot can be reached; it is set once for all that leaves the bot.
/// Source: docs.discord.com, API reference, User Agent.</remarks>
internal sealed record Introduction(string UserAgent)
{
    /// <summary>The setting that the fetching of news sends along too.</summary>
    public const string Contact = "Fetching:Contact";

    /// <summary>A name that by its standard belongs to nobody, where no contact is set.</summary>
    private const string Nobody = "https://newsbot.invalid";

    public static Introduction From(IConfiguration configuration)
    {
        var version = typeof(Introduction).Assembly.GetName().Version?.ToString(3);
        return new($"DiscordBot ({AddressOf(configuration[Contact])}, {version})");
    }

    public void Introduce(HttpClient client) => client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);

    private static string AddressOf(string? contact) => contact switch
    {
        null or "" => Nobody,
        _ when contact.Contains("://", StringComparison.Ordinal) || contact.StartsWith("mailto:", StringComparison.Ordinal) => contact,
        _ => "mailto:" + contact,
    };
}
