namespace NewsBot.Ingestion;

/// <summary>Reads articles once, from a place that someone named.</summary>
public interface IArticleReader
{
    /// <summary>The articles of a file, a folder with all below it, or a page behind a link; what cannot be read is an event with its reason.</summary>
    /// <param name="place">A path, or an http or https address.</param>
    /// <param name="bytesRead">Told after each article how many bytes of files were read in all; see <see cref="Measure"/>.</param>
    IAsyncEnumerable<SourceEvent> ReadAsync(string place, IProgress<long>? bytesRead, CancellationToken cancellation);

    /// <summary>How many bytes of files there are to read at a path; 0 for a link or where there is nothing.</summary>
    long Measure(string place);
}
