using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Language.Recognition;
using NewsBot.Sources.Text;

namespace NewsBot.Sources.Drafts;

/// <summary>Makes articles of drafts: checks them, cleans their words, recognises their language. Every article of every source passes here.</summary>
internal static class CopyDesk
{
    private const int LongestId = 200;
    private const int LongestTitle = 500;

    /// <param name="draft">What was read.</param>
    /// <param name="id">For a draft that brings none.</param>
    /// <param name="source">Which source brings it.</param>
    /// <param name="place">Names it in a problem.</param>
    public static SourceEvent Finish(Draft draft, string id, string source, string place)
    {
        var title = TextCleaner.CleanLine(draft.Title ?? "");
        var text = TextCleaner.Clean(draft.Text ?? "");
        var url = ToUrl(draft.Url);
        id = TextCleaner.CleanLine(draft.Id ?? id);

        if (Problem(draft, id, title, text, url) is { } problem)
            return new SourceEvent.Unreadable(place, problem);

        return new SourceEvent.Found(new Article
        {
            Id = id,
            Title = title.Length <= LongestTitle ? title : string.Concat(title.AsSpan(0, LongestTitle - 1).TrimEnd(), "…"),
            Text = text,
            Publisher = ToPublisher(Line(draft.Publisher), url),
            Author = Line(draft.Author),
            Url = url,
            Published = draft.Published,
            Updated = draft.Updated,
            Captions = Clean(draft.Captions),
            Language = LanguageRecognizer.Recognize(title, text) ?? LanguageCode.Of(draft.Language),
            Source = source,
        });
    }

    private static string? Problem(Draft draft, string id, string title, string text, Uri? url) => (id, title, text, url) switch
    {
        ({ Length: 0 }, _, _, _) => "id is empty; give each article an id of its own, or none",
        ({ Length: > LongestId }, _, _, _) => $"id has {id.Length} characters; give at most {LongestId}",
        (_, { Length: 0 }, _, _) => "has no title",
        (_, _, { Length: 0 }, _) => "has no text",
        (_, _, _, null) when !string.IsNullOrWhiteSpace(draft.Url) => $"url is \"{Shown(draft.Url)}\"; give an absolute http or https address",
        _ => null,
    };

    private static Uri? ToUrl(string? url) =>
        Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" && absolute.Host.Length > 0 ? absolute : null;

    /// <summary>A name that is a host is both; a name with a link keeps the link's host beside it.</summary>
    private static Publisher? ToPublisher(string? name, Uri? url)
    {
        if (name is null)
            return null;
        if (!name.Contains(' ') && name.Contains('.') && Uri.CheckHostName(name) == UriHostNameType.Dns)
            return new Publisher(name, WithoutWww(name.ToLowerInvariant()));
        return new Publisher(name, url is null ? null : WithoutWww(url.Host));
    }

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    private static string? Line(string? words) => TextCleaner.CleanLine(words ?? "") is { Length: > 0 } line ? line : null;

    private static ImmutableArray<Caption> Clean(ImmutableArray<Caption> captions) =>
        [.. captions.Select(caption => new Caption(TextCleaner.Clean(caption.Text), Line(caption.Credit))).Where(caption => caption.Text.Length > 0)];

    private static string Shown(string words) => words.Length <= 80 ? TextCleaner.CleanLine(words) : TextCleaner.CleanLine(words[..80]) + "…";
}
