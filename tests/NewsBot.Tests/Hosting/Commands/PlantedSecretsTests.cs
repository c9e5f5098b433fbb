using System.Net;
using System.Text;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Commands;

/// <summary>Uses all of a real server at Trace level, the wrong ways too, and looks for the planted secrets everywhere.</summary>
/// <remarks>Every other test that runs the program plants them as well, and looks at all that it said.</remarks>
public sealed class PlantedSecretsTests : IDisposable
{
    private const string Address = "http://someone:" + PlantedSecrets.InAddresses + "@127.0.0.1:9/feed?key=" + PlantedSecrets.InAddresses;

    private readonly TestFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => _folder.In("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Serve_AtTraceLevel_ShowsNoSecretAnywhere()
    {
        var seen = new StringBuilder();
        await using (var server = await RunningServer.StartAsync(Data, Settings()))
        {
            await server.UntilAsync("/readyz", "\"ready\":true");
            foreach (var path in (string[])["/", "/status", "/readyz", "/healthz", "/metrics", "/api/ask?q=x", "/api/sources", "/articles/none", "/nothing"])
                seen.AppendLine(await BodyAsync(server.Client, new HttpRequestMessage(HttpMethod.Get, path)));

            foreach (var command in (string[])["settings", "status", "feeds list", "feeds add " + Address, "feeds test " + Address, "submissions list", "unknown " + Address])
                seen.AppendLine(await BodyAsync(server.Client, Administration(command, PlantedSecrets.AdminToken)));

            seen.AppendLine(await BodyAsync(server.Client, Administration("settings", "wrong-" + Guid.NewGuid())));
            if (OperatingSystem.IsLinux())
                seen.AppendLine(await File.ReadAllTextAsync($"/proc/{server.ProcessId}/cmdline", Cancellation));
            seen.Append(await server.EndAsync());
        }

        foreach (var file in Directory.EnumerateFiles(Data, "*.jsonl"))
            seen.Append(await File.ReadAllTextAsync(file, Cancellation));

        Assert.All(
            (string[])[" trace: ", "Microsoft.", "Web:AdminToken: set, not shown", "Discord", "Slack"],
            words => Assert.Contains(words, seen.ToString(), StringComparison.Ordinal));
        PlantedSecrets.AssertNotIn(seen.ToString());
    }

    /// <summary>Each outcome is searched for the secrets as it comes in; here every command is run that a person can give.</summary>
    [Fact]
    public async Task Commands_AtTraceLevel_ShowNoSecret()
    {
        string[][] commands =
        [
            ["add", _folder.In("none")], ["add", Address], ["ask", "/who denied"], ["facts", "x"], ["status"], ["check"], ["health"], ["reindex"],
            ["feeds", "list"], ["feeds", "add", Address], ["backup", _folder.In("copy.db")], ["restore", _folder.In("copy.db")], ["slack", "manifest"],
        ];
        foreach (var command in commands)
            await RealProgram.RunAsync(Settings(), [.. command, "--data", Data]);
    }

    [Theory]
    [InlineData("Feeds__Urls__0", "https://someone:" + PlantedSecrets.InAddresses + "@example.org/feed")]
    [InlineData("Fetching__Proxy", "socks://someone:" + PlantedSecrets.InAddresses + "@example.org:1")]
    [InlineData("Web__Port", "many")]
    [InlineData("Discord__Token", PlantedSecrets.InAddresses)]
    [InlineData("Slack__BotToken", PlantedSecrets.InAddresses)]
    [InlineData("Slack__AppToken", "xoxb-" + PlantedSecrets.InAddresses)]
    [InlineData("Slack__SigningSecret", " ")]
    [InlineData("Web__Secret", PlantedSecrets.InAddresses)]
    public async Task Check_WrongSetting_ShowsNoSecret(string name, string value)
    {
        var outcome = await RealProgram.RunAsync(new Dictionary<string, string?> { [name] = value }, "check", "--data", Data);
        Assert.NotEqual(0, outcome.Code);
    }

    private static Dictionary<string, string?> Settings() => new(StringComparer.Ordinal)
    {
        ["Feeds__Urls__0"] = "http://127.0.0.1:9/feed?key=" + PlantedSecrets.InAddresses,
        ["Fetching__AllowedNetworks__0"] = "127.0.0.0/8",
        ["Logging__LogLevel__Microsoft"] = "Trace",
        ["Logging__LogLevel__System"] = "Trace",
    };

    private static HttpRequestMessage Administration(string command, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/admin") { Content = new StringContent(command) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        return request;
    }

    private static async Task<string> BodyAsync(HttpClient client, HttpRequestMessage request)
    {
        using (request)
        {
            using var reply = await client.SendAsync(request, Cancellation);
            Assert.NotEqual(HttpStatusCode.InternalServerError, reply.StatusCode);
            return $"{(int)reply.StatusCode} {reply.Headers}{await reply.Content.ReadAsStringAsync(Cancellation)}";
        }
    }
}
