using System.Buffers.Binary;
using System.IO.Hashing;

namespace NewsBot.Storage.Folders;

/// <summary>What can be told of a SQLite file without SQLite.</summary>
internal static class DatabaseFile
{
    // The header's "user version", free for the program's use (sqlite.org/fileformat.html, 1.3).
    private const int StampAt = 60;

    /// <summary>The session that the file itself is stamped with, whatever its log says; null for a file too short to say.</summary>
    public static int? StampOf(string file)
    {
        Span<byte> header = stackalloc byte[StampAt + sizeof(int)];
        using var stream = Open(file);
        return stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length
            ? null
            : BinaryPrimitives.ReadInt32BigEndian(header[StampAt..]);
    }

    /// <remarks>XxHash64 rather than XxHash3: a process that has just begun runs unoptimized code, in which the vectors of XxHash3 take four
    /// times as long.</remarks>
    public static string HashOf(string file)
    {
        var hash = new XxHash64();
        using var stream = Open(file);
        hash.Append(stream);
        return RecordSeal.HashText(hash.GetCurrentHashAsUInt64());
    }

    private static FileStream Open(string file) =>
        new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 20, FileOptions.SequentialScan);
}
