using NewsBot.Language;

namespace NewsBot.Facts;

/// <summary>A person, organisation, place, date or number that a text names.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Text">As printed ("Daraa", "on Saturday", "two-hour").</param>
/// <param name="Span">Its place in the text.</param>
/// <param name="Resolved">What it stands for: a canonical name, an ISO day or period ("2017-07-08", "2016-01/2016-03"), a plain
/// number with its unit ("2 hour"). Null when that is not sure.</param>
/// <param name="Detail">What the text says it is: "province", "city", "country" for a place; null when it does not.</param>
public sealed record Mention(MentionKind Kind, string Text, TextSpan Span, string? Resolved = null, string? Detail = null)
{
    public string Display => Resolved ?? Text;
}
