using System.IO.MemoryMappedFiles;

namespace NewsBot.Indexing.Upkeep;

/// <summary>A file mapped into memory for reading.</summary>
/// <remarks>Thread-safe, but for <see cref="Dispose"/>, after which every <see cref="Span"/> throws.</remarks>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _start;
    private bool _isClosed;

    public MappedFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        Length = stream.Length;
        if (Length == 0)
            return; // nothing can be mapped, and nothing will be read

        using var mapped = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = mapped.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
    }

    public long Length { get; }

    /// <summary>So many bytes from <paramref name="offset"/> on, where they are; good until the file is closed.</summary>
    /// <param name="offset">In bytes; not checked here.</param>
    /// <param name="length">Likewise.</param>
    public ReadOnlySpan<byte> Span(long offset, int length)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        return new ReadOnlySpan<byte>(_start + offset, length);
    }

    public byte At(long offset)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        return _start[offset];
    }

    public void Dispose()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        if (_view is null)
            return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
    }
}
