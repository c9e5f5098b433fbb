namespace NewsBot.Sources.Files;

/// <summary>Reads a stream line by line in bounded memory: of a line that is too long no more than <see cref="LongestLine"/> is ever held.</summary>
internal sealed class LineReader(Stream stream)
{
    public const int LongestLine = 8 * 1024 * 1024;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private int _number;
    private bool _atEnd;

    /// <returns>Null at the end. The line's bytes are good until the next call.</returns>
    public async ValueTask<Line?> NextAsync(CancellationToken cancellation)
    {
        var scanned = 0;
        var tooLong = false;
        while (true)
        {
            var feed = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (feed >= 0)
                return Take(scanned + feed, separator: 1, tooLong);

            scanned = _end - _start;
            if (scanned > LongestLine)
            {
                tooLong = true;
                _start = _end;
                scanned = 0;
            }

            if (_atEnd || !await FillAsync(cancellation))
                return scanned == 0 && !tooLong ? null : Take(scanned, separator: 0, tooLong);
        }
    }

    private Line Take(int length, int separator, bool tooLong)
    {
        var bytes = _buffer.AsMemory(_start, length);
        if (_number == 0 && bytes.Span.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        _start += length + separator;
        return new Line(++_number, bytes, tooLong || length > LongestLine);
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (_end == _buffer.Length)
            MakeRoom();
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
        _end += read;
        _atEnd = read == 0;
        return read > 0;
    }

    private void MakeRoom()
    {
        var held = _end - _start;
        var target = held > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        Buffer.BlockCopy(_buffer, _start, target, 0, held);
        (_buffer, _start, _end) = (target, 0, held);
    }
}

/// <param name="Number">Counted from 1.</param>
/// <param name="Bytes">Without the line feed.</param>
/// <param name="IsTooLong">The bytes are then not the whole line.</param>
internal readonly record struct Line(int Number, ReadOnlyMemory<byte> Bytes, bool IsTooLong);
