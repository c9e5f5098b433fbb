using NewsBot.Sources.Drafts;

namespace NewsBot.Sources.Files;

/// <summary>One kind of file that holds articles.</summary>
internal interface IFileFormat
{
    /// <param name="file">At its start.</param>
    /// <param name="name">The file's name, for a title when its text has none.</param>
    IAsyncEnumerable<Drafted> ReadAsync(Stream file, string name, CancellationToken cancellation);
}
