using System.IO.Compression;
using System.Text;
using FsCheck.Xunit;
using NewsBot.DiscordChat.BuiltIn.Gateway;

namespace NewsBot.ChatTests.Discord.BuiltIn;

public sealed class InflaterTests
{
    /// <summary>One stream, many messages: each comes out whole, whatever came before it.</summary>
    [Property(MaxTest = 100)]
    public void Inflate_MessagesOfOneStream_ComeOutAsTheyWentIn(string[] messages)
    {
        using var packed = new MemoryStream();
        using var packer = new ZLibStream(packed, CompressionLevel.Fastest);
        using var inflater = new Inflater();
        foreach (var message in messages.Select(text => text ?? "").Append("end"))
        {
            var bytes = Encoding.UTF8.GetBytes("{" + message + "}");
            packed.SetLength(0);
            packer.Write(bytes);
            packer.Flush();
            Assert.True(Inflater.IsComplete(packed.ToArray()));
            Assert.Equal(bytes, inflater.Inflate(packed.ToArray()).ToArray());
        }
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0xFF, 0xFF }, true)]
    [InlineData(new byte[] { 1, 2, 0, 0, 0xFF, 0xFF }, true)]
    [InlineData(new byte[] { 0, 0, 0xFF }, false)]
    [InlineData(new byte[] { 0, 0xFF, 0xFF }, false)]
    [InlineData(new byte[] { 0, 0, 0xFF, 0xFF, 1 }, false)]
    public void IsComplete_FlushMark_EndsAMessage(byte[] packed, bool complete) => Assert.Equal(complete, Inflater.IsComplete(packed));

    [Fact]
    public void Inflate_BombOfZeros_IsRefused()
    {
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var n = 0; n < 65; n++)
                packer.Write(zeros);
        }

        using var inflater = new Inflater();
        Assert.Throws<InvalidDataException>(() => inflater.Inflate(packed.ToArray()));
    }
}
