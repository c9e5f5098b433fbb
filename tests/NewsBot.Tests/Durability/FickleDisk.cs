using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace NewsBot.Tests.Durability;

/// <summary>A disk for the index that is full when it is told to be.</summary>
internal sealed class FickleDisk
{
    private volatile bool _isFull;

    public bool IsFull
    {
        get => _isFull;
        set => _isFull = value;
    }

    public Directory Open(string folder) => new Folder(FSDirectory.Open(folder, NoLockFactory.GetNoLockFactory()), this);

    private sealed class Folder(Directory disk, FickleDisk owner) : FilterDirectory(disk)
    {
        public override IndexOutput CreateOutput(string name, IOContext context)
        {
            ThrowIfFull();
            return m_input.CreateOutput(name, context);
        }

        public override void Sync(ICollection<string> names)
        {
            ThrowIfFull();
            m_input.Sync(names);
        }

        private void ThrowIfFull()
        {
            if (owner.IsFull)
                throw new IOException("No space left on device");
        }
    }
}
