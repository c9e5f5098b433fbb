using NewsBot.Facts;

namespace NewsBot.Language;

/// <summary>A proper name where it stands in a text.</summary>
/// <param name="First">Index of its first token, without titles.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Span">Its place in the text.</param>
/// <param name="Kind">Person, organisation or place; null when that is not sure.</param>
/// <param name="Canonical">The fuller name that it stands for in this text.</param>
/// <param name="Detail">"city", "country", "province" for a place; the title for a person.</param>
internal sealed record NameMention(int First, int Last, TextSpan Span, MentionKind? Kind, string? Canonical, string? Detail)
{
    /// <summary>Index of the surname's token: "Brandt" in "Tom Brandt Jr.".</summary>
    public int Surname(TokenList tokens) =>
        Last > First && (tokens.Is(Last, "jr.") || tokens.Is(Last, "sr.") || tokens.Is(Last, "jr") || tokens.Is(Last, "sr") || tokens.Is(Last, "ii") || tokens.Is(Last, "iii")) ? Last - 1 : Last;
}
