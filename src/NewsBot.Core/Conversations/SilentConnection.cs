using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;

namespace NewsBot.Conversations;

/// <summary>The client's end of a connection to <see cref="SilentPlatform"/>: requests are written to it, replies read.</summary>
/// <remarks>Knows as much of HTTP/1.1 as <see cref="HttpClient"/> writes: one request after the other, bodies of a length that their head tells.</remarks>
internal sealed class SilentConnection : Stream
{
    private readonly byte[] _reply;
    private readonly Pipe _replies = new(new PipeOptions(pauseWriterThreshold: 0)); // the client reads only when its write is over
    private readonly Stream _reading;
    private readonly ArrayBufferWriter<byte> _head = new();

    /// <summary>What is still to come of a request's body; null while its head is.</summary>
    private long? _left;

    /// <param name="reply">Said to every request.</param>
    public SilentConnection(byte[] reply)
    {
        _reply = reply;
        _reading = _replies.Reader.AsStream();
    }

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => _reading.ReadAsync(buffer, cancellationToken);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Ends(buffer.Span))
            await _replies.Writer.WriteAsync(_reply, cancellationToken);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _replies.Writer.Complete();
            _reading.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Whether a request is whole with what was sent now.</summary>
    private bool Ends(ReadOnlySpan<byte> sent)
    {
        if (_left is not { } left)
        {
            _head.Write(sent);
            var end = _head.WrittenSpan.IndexOf("\r\n\r\n"u8);
            if (end < 0)
                return false;
            _left = LengthIn(_head.WrittenSpan[..end]) - (_head.WrittenCount - end - 4);
            _head.ResetWrittenCount();
        }
        else
            _left = left - sent.Length;

        if (_left > 0)
            return false;
        _left = null;
        return true;
    }

    private static long LengthIn(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        return head.IndexOf(name) is var at and >= 0 && Utf8Parser.TryParse(head[(at + name.Length)..], out long length, out _) ? length : 0;
    }
}
