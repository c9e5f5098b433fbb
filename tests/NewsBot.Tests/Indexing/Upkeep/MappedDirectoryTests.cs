using FsCheck.Xunit;
using Lucene.Net.Store;
using NewsBot.Indexing.Upkeep;

namespace NewsBot.Tests.Indexing.Upkeep;

public sealed class MappedDirectoryTests : IDisposable
{
    private const string Name = "_0.tst";

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("newsbot-test-");

    [Property(MaxTest = 100)]
    public void Read_WhateverWasWritten_ComesBack(byte[] bytes, short small, int number, long large, int packed, string text)
    {
        using var directory = new MappedDirectory(_folder.FullName);
        using (var output = directory.CreateOutput(Name, IOContext.DEFAULT))
        {
            output.WriteInt32(number);
            output.WriteInt64(large);
            output.WriteInt16(small);
            output.WriteVInt32(packed);
            output.WriteVInt64(large & long.MaxValue);
            output.WriteString(text);
            output.WriteBytes(bytes, bytes.Length);
        }

        using var input = directory.OpenInput(Name, IOContext.DEFAULT);
        Assert.Equal(
            (number, large, small, packed, large & long.MaxValue, text),
            (input.ReadInt32(), input.ReadInt64(), input.ReadInt16(), input.ReadVInt32(), input.ReadVInt64(), input.ReadString()));
        var read = new byte[bytes.Length];
        input.ReadBytes(read, 0, read.Length);
        Assert.Equal(bytes, read);
        Assert.Equal(input.Length, input.Position);
        directory.DeleteFile(Name);
    }

    [Theory]
    [InlineData(8, 0)]
    [InlineData(7, 1)]
    [InlineData(0, 8)]
    public void Read_UpToTheEnd_IsGivenAndOneByteMoreIsNot(int position, int left)
    {
        using var input = Holding([1, 2, 3, 4, 5, 6, 7, 8]).OpenInput(Name, IOContext.DEFAULT);
        input.Seek(position);
        input.ReadBytes(new byte[8], 0, left);
        Assert.Throws<EndOfStreamException>(() => input.ReadByte());
        input.Seek(position);
        Assert.Throws<EndOfStreamException>(() => input.ReadBytes(new byte[9], 0, left + 1));
        Assert.Throws<EndOfStreamException>(() => input.Seek(9));
    }

    [Fact]
    public void Slice_OfAFile_BeginsAndEndsWhereItWasAskedFor()
    {
        using var slicer = Holding([1, 2, 3, 4, 5, 6]).CreateSlicer(Name, IOContext.DEFAULT);
        using var slice = slicer.OpenSlice("middle", 2, 3);
        var read = new byte[3];
        slice.ReadBytes(read, 0, 3);

        Assert.Equal((3L, 3L), (slice.Length, slice.Position));
        Assert.Equal([3, 4, 5], read);
        Assert.Throws<EndOfStreamException>(() => slice.ReadByte());
        Assert.Throws<EndOfStreamException>(() => slicer.OpenSlice("too long", 2, 5));
    }

    [Fact]
    public void Clone_OfAnInput_GoesItsOwnWay()
    {
        using var input = Holding([1, 2, 3]).OpenInput(Name, IOContext.DEFAULT);
        input.ReadByte();
        var clone = (IndexInput)input.Clone();
        Assert.Equal(2, clone.ReadByte());
        clone.Dispose();
        Assert.Equal(2, input.ReadByte());
    }

    /// <summary>What reads on after the file was closed is told so; it must never read where nothing is mapped any more.</summary>
    [Fact]
    public void Read_AfterTheFileWasClosed_Throws()
    {
        var input = Holding([1, 2, 3]).OpenInput(Name, IOContext.DEFAULT);
        var clone = (IndexInput)input.Clone();
        input.Dispose();
        input.Dispose();
        Assert.Throws<ObjectDisposedException>(() => clone.ReadByte());
        Assert.Throws<ObjectDisposedException>(() => clone.ReadBytes(new byte[2], 0, 2));
    }

    [Fact]
    public void Open_AnEmptyFile_HasNothingToRead()
    {
        using var input = Holding([]).OpenInput(Name, IOContext.DEFAULT);
        Assert.Equal(0, input.Length);
        Assert.Throws<EndOfStreamException>(() => input.ReadByte());
    }

    [Fact]
    public void Open_NoFile_SaysSo()
    {
        using var directory = new MappedDirectory(_folder.FullName);
        Assert.Throws<FileNotFoundException>(() => directory.OpenInput("absent", IOContext.DEFAULT));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private MappedDirectory Holding(byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, Name), bytes);
        return new MappedDirectory(_folder.FullName);
    }
}
