using System.Buffers.Binary;
using Lucene.Net.Store;

namespace NewsBot.Indexing.Upkeep;

/// <summary>Reads a part of a mapped file.</summary>
/// <remarks>Not thread-safe; its clones are, beside it and each other.</remarks>
/// <param name="description">For messages.</param>
/// <param name="file">The whole file.</param>
/// <param name="from">Where the part begins.</param>
/// <param name="length">How long it is, in bytes.</param>
/// <param name="ownsFile">Whether the file is closed with this.</param>
internal sealed class MappedInput(string description, MappedFile file, long from, long length, bool ownsFile = false) : IndexInput(description)
{
    private readonly long _from = from;
    private readonly long _end = Within(file, from, length, description);
    private bool _ownsFile = ownsFile;
    private long _at = from;

    public override long Length => _end - _from;

    public override long Position => _at - _from;

    public override void Seek(long pos)
    {
        if (pos < 0 || pos > Length)
            throw new EndOfStreamException($"{this} has {Length} bytes; it cannot be read from byte {pos} on.");
        _at = _from + pos;
    }

    public override byte ReadByte()
    {
        if (_at >= _end)
            throw Over(1);
        return file.At(_at++);
    }

    public override void ReadBytes(byte[] b, int offset, int len) => Take(len).CopyTo(b.AsSpan(offset, len));

    public override short ReadInt16() => BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short)));

    public override int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));

    public override long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long)));

    /// <summary>As a <see cref="DataOutput"/> writes it: seven bits a byte, the lowest first.</summary>
    public override int ReadVInt32()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = ReadByte();
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
    }

    public override object Clone()
    {
        var clone = (MappedInput)base.Clone();
        clone._ownsFile = false;
        return clone;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _ownsFile)
            file.Dispose();
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _end - _at)
            throw Over(count);
        var taken = file.Span(_at, count);
        _at += count;
        return taken;
    }

    private EndOfStreamException Over(int count) => new($"{this} ends {_end - _at} bytes further on; {count} were to be read.");

    private static long Within(MappedFile file, long from, long length, string description) => from >= 0 && length >= 0 && from <= file.Length - length
        ? from + length
        : throw new EndOfStreamException($"{description} is said to have {length} bytes from byte {from} on; its file has {file.Length}.");
}
