using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace NewsBot.Tests.Durability;

/// <summary>A folder on a disk that loses its power at some point: from then on nothing reaches it, and what was not flushed before is lost or torn.</summary>
internal sealed class PowerLossDirectory(Directory disk, PowerSupply power) : FilterDirectory(disk)
{
    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        power.Use();
        power.Written(PathOf(name));
        return new Output(m_input.CreateOutput(name, context), power);
    }

    public override void Sync(ICollection<string> names)
    {
        power.Use();
        m_input.Sync(names);
        foreach (var name in names)
            power.Flushed(PathOf(name));
    }

    public override void DeleteFile(string name)
    {
        power.Use();
        m_input.DeleteFile(name);
    }

    private string PathOf(string name) => Path.Combine(((FSDirectory)m_input).Directory.FullName, name);

    private sealed class Output(IndexOutput disk, PowerSupply power) : IndexOutput
    {
        public override long Length => disk.Length;

        public override long Checksum => disk.Checksum;

        public override long Position => disk.Position;

        public override void Flush()
        {
            power.Use();
            disk.Flush();
        }

        public override void WriteByte(byte b)
        {
            power.Use();
            disk.WriteByte(b);
        }

        public override void WriteBytes(byte[] b, int offset, int length)
        {
            power.Use();
            disk.WriteBytes(b, offset, length);
        }

        [Obsolete("Lucene's own mark")]
        public override void Seek(long pos) => disk.Seek(pos);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                disk.Dispose();
        }
    }
}

/// <summary>Fails after so many operations, and remembers what had not been flushed by then. Thread-safe.</summary>
internal sealed class PowerSupply(long operations)
{
    private readonly System.Threading.Lock _lock = new();
    private readonly HashSet<string> _unflushed = new(StringComparer.Ordinal);

    private long _left = operations;

    public bool IsLost => Volatile.Read(ref _left) <= 0;

    public void Use()
    {
        if (Interlocked.Decrement(ref _left) <= 0)
            throw new IOException("The power is gone.");
    }

    public void Written(string path)
    {
        lock (_lock)
            _unflushed.Add(path);
    }

    public void Flushed(string path)
    {
        lock (_lock)
            _unflushed.Remove(path);
    }

    /// <summary>Leaves each unflushed file as the disk may have it: gone, empty, torn, zeroed or whole.</summary>
    public void LoseUnflushed(Random random)
    {
        foreach (var path in _unflushed.Where(File.Exists))
        {
            var bytes = File.ReadAllBytes(path);
            switch (random.Next(5))
            {
                case 0:
                    File.Delete(path);
                    break;
                case 1:
                    File.WriteAllBytes(path, []);
                    break;
                case 2:
                    File.WriteAllBytes(path, bytes[..random.Next(bytes.Length + 1)]);
                    break;
                case 3:
                    bytes.AsSpan(random.Next(bytes.Length + 1)).Clear();
                    File.WriteAllBytes(path, bytes);
                    break;
            }
        }
    }
}
