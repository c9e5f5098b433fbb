using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NewsBot.Storage.Folders;

/// <summary>Proves that the log a kill left behind still holds every transaction that was acknowledged.</summary>
/// <remarks>SQLite reads a log up to the first frame that does not fit and takes the rest for unfinished, so damage in its middle would silently
/// undo what was acknowledged. Two things tell damage from an unfinished end: the shared index beside the log, which outlives a kill, names the
/// last committed frame; and after a real end nothing more than the last transaction's commit can follow. (sqlite.org/fileformat2.html, 4; walformat.html, 2.1)</remarks>
internal sealed class LogProof
{
    private const int HeaderSize = 32;
    private const int FrameHeaderSize = 24;
    private const int SaltAt = 16;
    private const uint Magic = 0x377f0682;

    private readonly byte[] _log;
    private readonly byte[] _index;

    private LogProof(byte[] log, byte[] index) => (_log, _index) = (log, index);

    /// <param name="log">The log, which must be there.</param>
    /// <param name="sharedIndex">Need not be there; less is known then.</param>
    public static bool IsWhole(string log, string sharedIndex) =>
        new LogProof(ReadShared(log), File.Exists(sharedIndex) ? ReadShared(sharedIndex) : []).IsWhole();

    private bool IsWhole()
    {
        var committed = CommittedFrames(out var pageSize);
        if (committed < IndexedFrames())
            return false;

        return pageSize > 0 && CommitsAfter(committed, FrameHeaderSize + pageSize) <= 1;
    }

    /// <summary>How many frames SQLite would take: up to the last commit that everything before it fits.</summary>
    private int CommittedFrames(out int pageSize)
    {
        pageSize = 0;
        var magic = _log.Length < HeaderSize ? 0 : Word(0);
        if ((magic & ~1u) != Magic)
            return 0;

        var bigEndian = (magic & 1) == 1;
        var sum = Sum(_log.AsSpan(0, 24), (0, 0), bigEndian);
        if (sum != (Word(24), Word(28)))
            return 0;

        pageSize = (int)Word(8);
        var (committed, frameSize) = (0, FrameHeaderSize + pageSize);
        for (var frame = 0; FrameAt(frame, frameSize) is { IsEmpty: false } bytes && HasSalt(bytes); frame++)
        {
            sum = Sum(bytes[FrameHeaderSize..], Sum(bytes[..8], sum, bigEndian), bigEndian);
            if (sum != (BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..])))
                break;
            if (IsCommit(bytes))
                committed = frame + 1;
        }

        return committed;
    }

    /// <summary>The last committed frame by the shared index; 0 when that is missing, of another log, or half written.</summary>
    private uint IndexedFrames()
    {
        const int CopySize = 48;
        if (_index.Length < 2 * CopySize || _log.Length < HeaderSize || !_index.AsSpan(0, CopySize).SequenceEqual(_index.AsSpan(CopySize, CopySize)))
            return 0;

        var isOfThisLog = _index.AsSpan(32, 8).SequenceEqual(_log.AsSpan(SaltAt, 8));
        return isOfThisLog ? MemoryMarshal.Read<uint>(_index.AsSpan(16)) : 0;
    }

    private int CommitsAfter(int frame, int frameSize)
    {
        var commits = 0;
        for (; FrameAt(frame, frameSize) is { IsEmpty: false } bytes; frame++)
            commits += HasSalt(bytes) && IsCommit(bytes) ? 1 : 0;
        return commits;
    }

    private ReadOnlySpan<byte> FrameAt(int frame, int frameSize)
    {
        var start = HeaderSize + ((long)frame * frameSize);
        return start + frameSize <= _log.Length ? _log.AsSpan((int)start, frameSize) : [];
    }

    private bool HasSalt(ReadOnlySpan<byte> frame) => frame.Slice(8, 8).SequenceEqual(_log.AsSpan(SaltAt, 8));

    private static bool IsCommit(ReadOnlySpan<byte> frame) => BinaryPrimitives.ReadUInt32BigEndian(frame[4..]) != 0;

    private uint Word(int at) => BinaryPrimitives.ReadUInt32BigEndian(_log.AsSpan(at));

    private static (uint, uint) Sum(ReadOnlySpan<byte> bytes, (uint One, uint Two) sum, bool bigEndian)
    {
        for (var at = 0; at < bytes.Length; at += 8)
        {
            var (first, second) = bigEndian
                ? (BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 4)..]))
                : (BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]), BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]));
            sum.One += first + sum.Two;
            sum.Two += second + sum.One;
        }

        return sum;
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
