using System.Text;
using NewsBot.Conversations;

namespace NewsBot.Tests.Conversations;

public sealed class SilentConnectionTests
{
    private static readonly byte[] Reply = "reply"u8.ToArray();

    [Theory]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello")]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: rehearsal.invalid\r\n\r\n")]
    public async Task Write_RequestInAnyTwoPieces_IsAnsweredOnceAndNotBeforeItsEnd(string request)
    {
        var bytes = Encoding.ASCII.GetBytes(request);
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            using var connection = new SilentConnection(Reply);
            var read = connection.ReadAsync(new byte[100], TestContext.Current.CancellationToken).AsTask();

            await connection.WriteAsync(bytes.AsMemory(0, cut), TestContext.Current.CancellationToken);
            Assert.False(read.IsCompleted);

            await connection.WriteAsync(bytes.AsMemory(cut), TestContext.Current.CancellationToken);
            Assert.Equal(Reply.Length, await read);
            Assert.False(connection.ReadAsync(new byte[100], TestContext.Current.CancellationToken).AsTask().IsCompleted);
        }
    }

    [Fact]
    public async Task Write_LongReply_DoesNotWaitForItsReader()
    {
        using var connection = new SilentConnection(new byte[1_000_000]);

        await connection.WriteAsync("GET / HTTP/1.1\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Dispose_WhileRead_EndsTheRead()
    {
        var connection = new SilentConnection(Reply);
        var read = connection.ReadAsync(new byte[100], TestContext.Current.CancellationToken).AsTask();

        await connection.DisposeAsync();

        var ended = await Task.WhenAny(read, Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Same(read, ended);
    }
}
