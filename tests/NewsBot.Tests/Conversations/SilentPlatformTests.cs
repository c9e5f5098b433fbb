using System.Net;
using NewsBot.Conversations;

namespace NewsBot.Tests.Conversations;

public sealed class SilentPlatformTests : IDisposable
{
    private readonly HttpClient _client = new(SilentPlatform.Handler("""{"ok":true}""", ("X-Said", "beside"))) { BaseAddress = SilentPlatform.Root };

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(200_000)]
    public async Task Handler_RequestAfterRequest_AnswersEachOnce(int bodyBytes)
    {
        for (var n = 0; n < 3; n++)
        {
            using var response = await _client.PostAsync("messages", new ByteArrayContent(new byte[bodyBytes]), TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(["beside"], response.Headers.GetValues("X-Said"));
            Assert.Equal("""{"ok":true}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Handler_RequestWithoutBody_IsAnswered() =>
        Assert.Equal("""{"ok":true}""", await _client.GetStringAsync("gateway", TestContext.Current.CancellationToken));

    [Fact]
    public async Task Handler_ManyAtOnce_AnswersAll()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _client.GetStringAsync("gateway", TestContext.Current.CancellationToken)));

        Assert.All(replies, reply => Assert.Equal("""{"ok":true}""", reply));
    }

    public void Dispose() => _client.Dispose();
}
