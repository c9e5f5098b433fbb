namespace NewsBot.Sources.Fetching;

/// <summary>Addresses for people's eyes, in messages and logs: without what may be a secret, a user's name or what follows a question mark.</summary>
internal static class ShownAddress
{
    public static string Of(Uri address) => $"{address.Scheme}://{address.Authority}{address.AbsolutePath}{(address.Query.Length > 1 ? "?…" : "")}";

    /// <summary>Of what was meant as an address.</summary>
    public static string Of(string words) => Uri.TryCreate(words, UriKind.Absolute, out var address) ? Of(address) : words.Split('?')[0];
}
