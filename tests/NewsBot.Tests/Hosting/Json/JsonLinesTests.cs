using System.Text;
using NewsBot.Hosting.Json;

namespace NewsBot.Tests.Hosting.Json;

public sealed class JsonLinesTests
{
    [Fact]
    public async Task Read_BadLineAmongGood_SpoilsNoOther()
    {
        var lines = await ReadAsync("{\"id\":\"1\",\"question\":\"a\"}\nnonsense\n\n[1]\nnull\n{\"id\":\"2\",\"question\":\"b\"}");
        Assert.Equal([1, 2, 4, 5, 6], lines.Select(line => line.Number));
        Assert.Equal(["1", "2"], lines.Where(line => line.Value is not null).Select(line => line.Value!.Id));
        Assert.All(lines.Where(line => line.Value is null), line => Assert.NotEmpty(line.Problem!));
    }

    [Fact]
    public async Task Read_ByteOrderMarkAndCarriageReturns_AreNoFault()
    {
        var lines = await ReadAsync("\uFEFF{\"id\":\"1\",\"question\":\"a\"}\r\n{\"id\":\"2\",\"question\":\"b\"}\r\n");
        Assert.Equal(["1", "2"], lines.Select(line => line.Value?.Id));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Read_LineAtItsLimit_IsReadAndOneByteMoreIsNot(int over, bool isRead)
    {
        const string frame = "{\"id\":\"1\",\"question\":\"\"}";
        var line = frame.Insert(frame.Length - 2, new string('a', JsonLines.LongestLine - frame.Length + over));
        var lines = await ReadAsync(line + "\n{\"id\":\"2\",\"question\":\"b\"}");
        Assert.Equal(isRead, lines[0].Value is not null);
        Assert.Equal((2, "2"), (lines[1].Number, lines[1].Value?.Id));
    }

    [Fact]
    public async Task Read_FiftyMegabyteLine_IsPassedOver()
    {
        var lines = new List<JsonLine<QuestionLine>>();
        await foreach (var line in JsonLines.ReadAsync(new OneLongLine(50_000_000), WireJson.Lines.QuestionLine, TestContext.Current.CancellationToken))
            lines.Add(line);

        Assert.Contains("longer than", Assert.Single(lines).Problem, StringComparison.Ordinal);
    }

    private static async Task<List<JsonLine<QuestionLine>>> ReadAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await JsonLines.ReadAsync(stream, WireJson.Lines.QuestionLine, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }

    private sealed class OneLongLine(int length) : Stream
    {
        private int _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, _left);
            buffer[..count].Fill((byte)'x');
            _left -= count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
