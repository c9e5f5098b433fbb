using System.Globalization;
using NewsBot.Articles;
using NewsBot.Ingestion;

namespace NewsBot.Answers;

/// <summary>The bot's own words around an answer, so that every door words them alike. Plain text, without markup.</summary>
public static class Wording
{
    private const string Accordingly = "according to";

    /// <summary>"9 July 2017"; "undated" when the article has no date.</summary>
    public static string Day(PublicationDate? date) => date is { } known
        ? known.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : "undated";

    public static string Publisher(Publisher? publisher) => publisher?.Name ?? "publisher unknown";

    /// <summary>"Title, Publisher, 9 July 2017".</summary>
    public static string Source(Citation citation) =>
        $"{citation.Title}, {Publisher(citation.Publisher)}, {Day(citation.Published)}";

    /// <summary>"Vladimir Putin has denied", "Vladimir Putin, denying", with who reports it where that is not the article itself.</summary>
    public static string Attribution(PassageAttribution attribution)
    {
        var words = attribution.Cue.StartsWith(Accordingly, StringComparison.OrdinalIgnoreCase)
            ? $"{Accordingly} {attribution.Speaker}"
            : $"{attribution.Speaker}{(IsParticiple(attribution.Cue) ? "," : "")} {attribution.Cue}";
        return attribution.ToldBy is { } teller ? $"{words}, as told by {teller}" : words;
    }

    private static bool IsParticiple(string cue) => cue.Split(' ').Any(word => word.EndsWith("ing", StringComparison.OrdinalIgnoreCase));

    /// <summary>"he: Vladimir Putin".</summary>
    public static string Gloss(Gloss gloss) => $"{gloss.Words}: {gloss.Meaning}";

    /// <summary>"one source", "3 independent sources".</summary>
    public static string Sources(int independent) => independent == 1 ? "one source" : $"{independent} independent sources";

    /// <summary>"as of 9 July 2017, from 12 articles, the newest of 10 July 2017".</summary>
    public static string Footer(AsOf asOf)
    {
        var searched = $"{Count(asOf.Articles, "article")}{(asOf.NewestArticle is { } newest ? $", the newest of {Day(newest)}" : "")}";
        var words = asOf.NewestMatch is { } match ? $"as of {Day(match)}, from {searched}" : $"searched {searched}";
        return asOf.CatchingUp ? words + "; the index is catching up, so the newest articles may be missing" : words;
    }

    /// <summary>"24 KB", "1.5 MB".</summary>
    public static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) / 1024} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024d / 1024d:0.0} MB");

    /// <summary>"9 July 2017, 14:05 UTC".</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>How a source last did: "read 9 July 2017, 10:00 UTC, 20 items".</summary>
    public static string Source(SourceReport source)
    {
        var items = source.Items is { } brought ? $", {Count(brought, "item")}" : "";
        return source switch
        {
            { Problem: { } problem, LastFailure: { } failed } => $"failed {Moment(failed)}: {problem}; {(source.LastSuccess is { } well ? $"last read {Moment(well)}" : "never read")}{items}",
            { Problem: { } problem } => problem + items,
            { LastSuccess: { } read } => $"read {Moment(read)}{items}",
            _ => "not read yet",
        };
    }

    public static string Count(long number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
