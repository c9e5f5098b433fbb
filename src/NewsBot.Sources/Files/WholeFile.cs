using System.Runtime.CompilerServices;
using NewsBot.Sources.Drafts;
using NewsBot.Sources.Text;

namespace NewsBot.Sources.Files;

/// <summary>A file that is read as a whole, in bounded memory.</summary>
internal sealed class WholeFile(WholeFile.Format format) : IFileFormat
{
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>Reads the articles out of a file's bytes; <paramref name="name"/> is the file's name.</summary>
    public delegate IEnumerable<Drafted> Format(byte[] bytes, string name);

    public async IAsyncEnumerable<Drafted> ReadAsync(Stream file, string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var bytes = await ReadAllAsync(file, cancellation);
        var refused = bytes switch
        {
            null => $"is larger than {LargestFile / (1024 * 1024)} MiB; split it, or use .jsonl",
            [] => "is empty",
            _ when TextDecoder.IsBinary(bytes) => "holds binary data, not text",
            _ => null,
        };
        if (refused is not null)
        {
            yield return Drafted.Not(refused);
            yield break;
        }

        foreach (var drafted in format(bytes!, name))
            yield return drafted;
    }

    /// <returns>Null when there is more than <see cref="LargestFile"/>.</returns>
    private static async Task<byte[]?> ReadAllAsync(Stream file, CancellationToken cancellation)
    {
        if (file.Length > LargestFile)
            return null;
        var bytes = new byte[file.Length];
        var read = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return read == bytes.Length ? bytes : bytes[..read];
    }
}
