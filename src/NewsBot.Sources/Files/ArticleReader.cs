using System.Runtime.CompilerServices;
using NewsBot.Ingestion;
using NewsBot.Sources.Drafts;
using NewsBot.Sources.Fetching;
using NewsBot.Sources.Pages;

namespace NewsBot.Sources.Files;

/// <summary>Reads what somebody names once: a file, a folder with all below it in order of name, or a page.</summary>
internal sealed class ArticleReader(PageReader pages) : IArticleReader
{
    /// <summary>The source of articles that were added by hand.</summary>
    public const string Source = "command";

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    public async IAsyncEnumerable<SourceEvent> ReadAsync(string place, IProgress<long>? bytesRead, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (LinkOf(place) is { } link)
        {
            yield return await ReadPageAsync(link, cancellation);
            yield break;
        }

        var (files, problem) = Find(place);
        if (problem is not null)
            yield return new SourceEvent.Unreadable(place.Length == 0 ? "\"\"" : place, problem);

        var total = 0L;
        foreach (var file in files)
        {
            await foreach (var happened in file.ReadAsync(cancellation))
                yield return happened;
            total += ArticleFile.LengthOf(file.FullPath);
            bytesRead?.Report(total);
        }
    }

    public long Measure(string place) => LinkOf(place) is not null ? 0 : Find(place).Files.Sum(file => ArticleFile.LengthOf(file.FullPath));

    private async Task<SourceEvent> ReadPageAsync(Uri link, CancellationToken cancellation)
    {
        var drafted = await pages.ReadAsync(link, cancellation);
        return drafted.Draft is { } draft
            ? CopyDesk.Finish(draft, ArticleId.OfPage(new Uri(draft.Url!)), Source, ShownAddress.Of(link))
            : new SourceEvent.Unreadable(ShownAddress.Of(link), drafted.Problem!);
    }

    private static Uri? LinkOf(string place) =>
        place.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(place, UriKind.Absolute, out var link) && !link.IsFile ? link : null;

    private static (IReadOnlyList<ArticleFile> Files, string? Problem) Find(string place)
    {
        if (string.IsNullOrWhiteSpace(place))
            return ([], "is no path; name a file, a folder or a link");

        var path = Path.GetFullPath(place);
        if (!Directory.Exists(path))
            return ([Known(path, place)], null);

        var files = Directory.EnumerateFiles(path, "*", Everything).Where(FileFormats.Reads).Order(StringComparer.Ordinal)
            .Select(file => Known(file, Path.Combine(place, Path.GetRelativePath(path, file)))).ToList();
        return (files, files.Count == 0 ? $"holds no {FileFormats.Known} file" : null);
    }

    private static ArticleFile Known(string path, string shown) => new(path, shown, Source, path.Replace('\\', '/'));
}
