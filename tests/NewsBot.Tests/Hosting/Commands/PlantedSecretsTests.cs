using System.Net;
using System.Net.Sockets;
using System.Text;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Commands;

/// <summary>Runs the real server at Trace level with planted secrets, uses all of it, and looks for them everywhere.</summary>
public sealed class PlantedSecretsTests : IDisposable
{
    private const string Mark = "planted5ecret";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Serve_AtTraceLevel_ShowsNoSecretAnywhere()
    {
        var environment = Environment();
        var seen = new StringBuilder();
        await using (var server = await RunningServer.StartAsync(_folder.In("data"), environment))
        {
            await server.UntilAsync("/readyz", "\"ready\":true");
            foreach (var path in (string[])["/", "/status", "/readyz", "/metrics", "/api/ask?q=x", "/?q=" + Mark[..4], "/nothing"])
                seen.AppendLine(await BodyAsync(server.Client, new HttpRequestMessage(HttpMethod.Get, path)));

            foreach (var command in (string[])["settings", "status", "feeds list", $"unknown https://u:{Mark}9@example.org/"])
                seen.AppendLine(await BodyAsync(server.Client, Administration(command, environment["Web__AdminToken"]!)));

            seen.AppendLine(await BodyAsync(server.Client, Administration("settings", "wrong-" + Guid.NewGuid())));
            if (OperatingSystem.IsLinux())
                seen.AppendLine(await File.ReadAllTextAsync($"/proc/{server.ProcessId}/cmdline", TestContext.Current.CancellationToken));
            seen.Append(await server.EndAsync());
        }

        var checkedSettings = await RealProgram.RunAsync(environment, "check", "--data", _folder.In("data"));
        seen.Append(checkedSettings.Output).Append(checkedSettings.Errors);
        foreach (var file in Directory.EnumerateFiles(_folder.In("data"), "*.jsonl"))
            seen.Append(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        Assert.Contains(" trace: ", seen.ToString(), StringComparison.Ordinal);
        Assert.Contains("Web:AdminToken: set, not shown", seen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, seen.ToString(), StringComparison.Ordinal);
    }

    private Dictionary<string, string?> Environment()
    {
        var file = _folder.In("signing");
        File.WriteAllText(file, Mark + "8");
        return new Dictionary<string, string?>
        {
            ["Web__AdminToken"] = Mark + "1-long-enough",
            ["Discord__Token"] = $"MTIzNDU2Nzg5MDEyMzQ1Njc4.{Mark}2.{Mark}3-abcdefghijklmnopqrstuvwxyz",
            ["Discord__ApiRoot"] = $"http://127.0.0.1:{FreePort()}/api/v10/",
            ["Slack__BotToken"] = $"xoxb-{Mark}4-123456789012-abcdefghijklmnopqrstuvwx",
            ["Slack__AppToken"] = $"xapp-1-A0-{Mark}5-abcdef0123456789",
            ["Slack__ApiRoot"] = $"http://127.0.0.1:{FreePort()}/api/",
            ["Slack__SigningSecret_FILE"] = file,
            ["Some__Password"] = Mark + "6",
            ["Web__Secret"] = Mark + "7",
            ["Logging__LogLevel__Default"] = "Trace",
            ["Logging__LogLevel__Microsoft"] = "Trace",
        };
    }

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
            using var reply = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return $"{(int)reply.StatusCode} {reply.Headers}{await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
