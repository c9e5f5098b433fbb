using NewsBot.Sources.Drafts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsBot.Sources.Files;

/// <summary>The YAML between two lines of dashes at the top of a Markdown file. Keys nobody knows are passed over.</summary>
internal static class FrontMatter
{
    private const int Longest = 64 * 1024;

    /// <summary>The draft that the front matter describes, and the text below it; or the problem.</summary>
    public static (Draft Draft, string Body, string? Problem) Read(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
            return (new Draft(), text, null);

        var end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        if (end is < 0 or > Longest)
            return (new Draft(), text, "front matter is not closed; end it with a line of three dashes");

        var bodyStart = text.IndexOf('\n', end + 1);
        var body = bodyStart < 0 ? "" : text[(bodyStart + 1)..];
        try
        {
            return ToDraft(Load(text[4..Math.Max(end, 4)]), body);
        }
        catch (YamlException e)
        {
            return (new Draft(), body, $"front matter, line {e.Start.Line + 1}: {e.InnerException?.Message ?? e.Message}");
        }
    }

    private static YamlMappingNode Load(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents is [{ RootNode: YamlMappingNode mapping }, ..] ? mapping : [];
    }

    private static (Draft, string, string?) ToDraft(YamlMappingNode matter, string body)
    {
        var published = Find(matter, "published", "date");
        var updated = Find(matter, "updated", "modified");
        var draft = new Draft
        {
            Id = Find(matter, "id"),
            Title = Find(matter, "title"),
            Publisher = Find(matter, "source", "publisher"),
            Author = Find(matter, "author", "authors"),
            Url = Find(matter, "url", "link"),
            Language = Find(matter, "language", "lang"),
            Published = DraftDate.Read(published),
            Updated = DraftDate.Read(updated),
        };
        return (draft, body, DraftDate.Problem("published", published) ?? DraftDate.Problem("updated", updated));
    }

    private static string? Find(YamlMappingNode matter, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (matter.Children.TryGetValue(new YamlScalarNode(key), out var node) && Words(node) is { Length: > 0 } words)
                return words;
        }

        return null;
    }

    private static string? Words(YamlNode node) => node switch
    {
        YamlScalarNode scalar => scalar.Value,
        YamlSequenceNode many => string.Join(", ", many.Children.OfType<YamlScalarNode>().Select(one => one.Value)),
        _ => null,
    };
}
