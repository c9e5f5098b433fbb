namespace NewsBot.Sources.Fetching;

/// <summary>Reads a response's body, counting what comes out of decompression.</summary>
internal static class BoundedBody
{
    private const int FirstRoom = 64 * 1024;

    /// <param name="stream">The decoded body.</param>
    /// <param name="announced">What its server says it holds; only a hint.</param>
    /// <returns>Null when there is more than <paramref name="most"/> bytes.</returns>
    public static async Task<byte[]?> ReadAsync(Stream stream, long? announced, int most, CancellationToken cancellation)
    {
        if (announced > most)
            return null;

        var buffer = new byte[Math.Min(announced is > 0 and < FirstRoom ? (int)announced + 1 : FirstRoom, most + 1)];
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellation);
            if (read == 0)
                return buffer.AsSpan(0, length).ToArray();
            length += read;
            if (length > most)
                return null;
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(most + 1L, buffer.Length * 2L));
        }
    }
}
