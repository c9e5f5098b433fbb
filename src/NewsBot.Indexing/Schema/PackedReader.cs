using System.Buffers.Binary;
using System.Text;

namespace NewsBot.Indexing.Schema;

/// <summary>Reads what a <see cref="BinaryWriter"/> wrote in UTF-8, from memory and without buffers of its own.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private readonly int _length = bytes.Length;
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>How many bytes were read.</summary>
    public readonly int Position => _length - _rest.Length;

    public byte ReadByte() => Take(1)[0];

    public bool ReadBoolean() => ReadByte() != 0;

    public float ReadSingle() => BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)));

    public string ReadString() => Encoding.UTF8.GetString(Take(Read7BitEncodedInt()));

    public string? ReadOptional() => ReadBoolean() ? ReadString() : null;

    /// <summary>As <see cref="ReadString"/>, for what many articles have: the verb of a statement, a speaker's name.</summary>
    public string ReadWord() => RecurringWords.Of(Take(Read7BitEncodedInt()));

    public string? ReadOptionalWord() => ReadBoolean() ? ReadWord() : null;

    public void SkipString() => Take(Read7BitEncodedInt());

    public void SkipOptional()
    {
        if (ReadBoolean())
            SkipString();
    }

    public int Read7BitEncodedInt()
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

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
