using System.Buffers.Text;
using System.Text;

namespace NewsBot.DiscordChat;

/// <summary>The token and what follows from it.</summary>
/// <remarks>A Discord token has three parts set apart by dots; the first is the application's id in base64.</remarks>
public sealed class DiscordCredentials
{
    private DiscordCredentials(string token, ulong applicationId, Uri apiRoot, int shards)
    {
        Token = token;
        ApplicationId = applicationId;
        ApiRoot = apiRoot;
        Shards = shards;
    }

    /// <summary>A secret.</summary>
    public string Token { get; }

    public ulong ApplicationId { get; }

    /// <summary>Ends with a slash.</summary>
    public Uri ApiRoot { get; }

    public int Shards { get; }

    /// <summary>Null, with null for <paramref name="trouble"/>, when no token is set; null with one sentence when what is set cannot be one.</summary>
    public static DiscordCredentials? Find(DiscordOptions options, out string? trouble)
    {
        trouble = null;
        var token = options.Token?.Trim();
        if (string.IsNullOrEmpty(token) && !string.IsNullOrWhiteSpace(options.TokenFile))
        {
            if (!TryReadFile(options.TokenFile, out token))
            {
                trouble = $"Discord:TokenFile is {options.TokenFile}, which cannot be read; name a file that holds the bot's token.";
                return null;
            }
        }

        if (string.IsNullOrEmpty(token))
            return null;

        if (!TryReadApplicationId(token, out var application))
        {
            trouble = "Discord:Token does not look like a bot token (three parts with dots between them); copy it from the Developer Portal under Bot.";
            return null;
        }

        var root = options.ApiRoot.AbsoluteUri.EndsWith('/') ? options.ApiRoot : new Uri(options.ApiRoot.AbsoluteUri + "/");
        return new DiscordCredentials(token, application, root, options.Shards);
    }

    /// <summary>Names the application, never the token.</summary>
    public override string ToString() => $"Discord application {ApplicationId}";

    private static bool TryReadFile(string path, out string? token)
    {
        try
        {
            token = File.ReadAllText(path).Trim();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            token = null;
            return false;
        }
    }

    private static bool TryReadApplicationId(string token, out ulong id)
    {
        id = 0;
        var parts = token.Split('.');
        if (parts.Length != 3 || parts.Any(part => part.Length == 0) || !token.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '='))
            return false;

        var first = parts[0].TrimEnd('=');
        return Base64Url.IsValid(first) && ulong.TryParse(Encoding.ASCII.GetString(Base64Url.DecodeFromChars(first)), out id);
    }
}
