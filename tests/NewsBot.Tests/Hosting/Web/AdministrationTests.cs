using System.Net;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Web;

public sealed class AdministrationTests
{
    private const string Token = "planted-token-of-an-administrator";

    [Fact]
    public async Task Admin_NoTokenConfigured_IsAbsent()
    {
        await using var page = await RunningPage.StartAsync(_ => Some.Answer());
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(page, Token)).Status);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData("planted-token-of-an-administratoR", HttpStatusCode.Unauthorized)]
    [InlineData(Token, HttpStatusCode.OK)]
    public async Task Admin_Token_DecidesWhoMayCommand(string? token, HttpStatusCode expected)
    {
        await using var page = await RunningPage.StartAsync(_ => Some.Answer(), settings => settings["Web:AdminToken"] = Token);
        var (status, body) = await PostAsync(page, token);
        Assert.Equal(expected, status);
        Assert.DoesNotContain(Token, body, StringComparison.Ordinal);
        Assert.Equal(expected == HttpStatusCode.OK, body.Contains("ran status", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Admin_ManyTries_AreTurnedAway()
    {
        await using var page = await RunningPage.StartAsync(_ => Some.Answer(), settings => settings["Web:AdminToken"] = Token);
        for (var tries = 0; tries < 12; tries++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(page, "guess")).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await PostAsync(page, Token)).Status);
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(RunningPage page, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/admin") { Content = new StringContent("status") };
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");

        using var reply = await page.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (reply.StatusCode, await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
