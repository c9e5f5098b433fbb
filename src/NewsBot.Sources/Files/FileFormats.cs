using System.Collections.Frozen;

namespace NewsBot.Sources.Files;

/// <summary>The kinds of file that hold articles, by extension.</summary>
internal static class FileFormats
{
    private static readonly FrozenDictionary<string, IFileFormat> ByExtension = new Dictionary<string, IFileFormat>(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = new WholeFile(TextFormat.Read),
        [".md"] = new WholeFile(MarkdownFormat.Read),
        [".markdown"] = new WholeFile(MarkdownFormat.Read),
        [".html"] = new WholeFile(HtmlFormat.Read),
        [".htm"] = new WholeFile(HtmlFormat.Read),
        [".json"] = new WholeFile((bytes, _) => JsonFormat.Read(bytes)),
        [".jsonl"] = new JsonLinesFormat(),
        [".ndjson"] = new JsonLinesFormat(),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>For messages.</summary>
    public const string Known = ".txt, .md, .html, .json or .jsonl";

    public static IFileFormat? Of(string path) => ByExtension.GetValueOrDefault(Path.GetExtension(path));

    /// <summary>Whether a file found in a folder is to be read: of a known kind, not hidden, not a note to people.</summary>
    public static bool Reads(string path) =>
        Of(path) is not null
        && Path.GetFileName(path) is var name && name[0] is not ('.' or '~')
        && !Path.GetFileNameWithoutExtension(name).Equals("README", StringComparison.OrdinalIgnoreCase);
}
