using System.IO.Compression;

namespace NewsBot.DiscordChat.BuiltIn.Gateway;

/// <summary>Unpacks one connection's zlib stream, message by message.</summary>
/// <remarks>All messages of a connection share one dictionary, so an inflater lives as long as its connection. Not thread-safe.</remarks>
internal sealed class Inflater : IDisposable
{
    /// <summary>Larger messages end the connection rather than the process.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private readonly Fed _fed = new();
    private readonly ZLibStream _stream;
    private readonly MemoryStream _out = new();
    private readonly byte[] _buffer = new byte[16 * 1024];

    public Inflater() => _stream = new ZLibStream(_fed, CompressionMode.Decompress, leaveOpen: true);

    private static ReadOnlySpan<byte> FlushMark => [0x00, 0x00, 0xFF, 0xFF];

    /// <summary>Whether <paramref name="packed"/> ends a message.</summary>
    public static bool IsComplete(ReadOnlySpan<byte> packed) => packed.EndsWith(FlushMark);

    /// <summary>Unpacks a complete message. The result is good until the next call.</summary>
    public ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> packed)
    {
        _fed.Feed(packed);
        _out.SetLength(0);
        int read;
        while ((read = _stream.Read(_buffer)) > 0)
        {
            _out.Write(_buffer, 0, read);
            if (_out.Length > MostBytes)
                throw new InvalidDataException($"A gateway message of more than {MostBytes} bytes.");
        }

        return _out.GetBuffer().AsMemory(0, (int)_out.Length);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _fed.Dispose();
        _out.Dispose();
    }

    /// <summary>Gives the decompressor what has arrived, and nothing after it.</summary>
    private sealed class Fed : Stream
    {
        private ReadOnlyMemory<byte> _left;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public void Feed(ReadOnlyMemory<byte> packed) => _left = packed;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, _left.Length);
            _left.Span[..count].CopyTo(buffer);
            _left = _left[count..];
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
