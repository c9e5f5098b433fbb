using NewsBot.Articles;

namespace NewsBot.Sources.Drafts;

/// <summary>Dates as people write them into files.</summary>
internal static class DraftDate
{
    public static PublicationDate? Read(string? text) => PublicationDate.TryParse(text, out var date) ? date : null;

    /// <summary>Null when there is no date at all, or a right one.</summary>
    public static string? Problem(string name, string? text) =>
        string.IsNullOrWhiteSpace(text) || PublicationDate.TryParse(text, out _)
            ? null
            : $"{name} is \"{(text.Length <= 60 ? text : text[..60] + "…")}\"; give a date such as 2022-06-19 or 2022-06-19T08:30:00Z";
}
