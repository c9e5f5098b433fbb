using System.Runtime.CompilerServices;
using NewsBot.Sources.Drafts;
using NewsBot.Sources.Text;

namespace NewsBot.Sources.Files;

/// <summary>One article a line. A bad line is a problem with its number; the others go on.</summary>
internal sealed class JsonLinesFormat : IFileFormat
{
    public async IAsyncEnumerable<Drafted> ReadAsync(Stream file, string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var lines = new LineReader(file);
        var any = false;
        while (await lines.NextAsync(cancellation) is { } line)
        {
            any = true;
            var part = $"line {line.Number}";
            if (line.Number == 1 && TextDecoder.IsBinary(line.Bytes.Span))
            {
                yield return Drafted.Not("holds binary data, not text");
                yield break;
            }

            if (line.IsTooLong)
                yield return Drafted.Not($"is longer than {LineReader.LongestLine / (1024 * 1024)} MiB", part);
            else if (line.Bytes.Span.ContainsAnyExcept(" \t\r"u8))
                yield return JsonArticle.Read(line.Bytes, part, needsId: true);
        }

        if (!any)
            yield return Drafted.Not("is empty");
    }
}
