using System.Buffers;

namespace NewsBot.Sources.Fetching;

/// <summary>Reads a response's body, counting what comes out of decompression.</summary>
internal static class BoundedBody
{
    private const int PieceSize = 128 * 1024;

    /// <param name="stream">The decoded body.</param>
    /// <param name="announced">What its server says it holds; only a hint.</param>
    /// <param name="most">How many bytes are taken.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Null when there is more than <paramref name="most"/> bytes.</returns>
    public static async Task<byte[]?> ReadAsync(Stream stream, long? announced, int most, CancellationToken cancellation)
    {
        if (announced > most)
            return null;

        // In borrowed pieces, so that a body without end leaves nothing behind but what it was allowed.
        var pieces = new List<byte[]>();
        try
        {
            var length = 0;
            while (true)
            {
                var used = length - ((pieces.Count - 1) * PieceSize);
                if (pieces.Count == 0 || used == PieceSize)
                {
                    pieces.Add(ArrayPool<byte>.Shared.Rent(PieceSize));
                    used = 0;
                }

                var read = await stream.ReadAsync(pieces[^1].AsMemory(used, PieceSize - used), cancellation);
                if (read == 0)
                    return Join(pieces, length);
                length += read;
                if (length > most)
                    return null;
            }
        }
        finally
        {
            foreach (var piece in pieces)
                ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static byte[] Join(List<byte[]> pieces, int length)
    {
        var body = new byte[length];
        for (var i = 0; i * PieceSize < length; i++)
            pieces[i].AsSpan(0, Math.Min(PieceSize, length - (i * PieceSize))).CopyTo(body.AsSpan(i * PieceSize));
        return body;
    }
}
