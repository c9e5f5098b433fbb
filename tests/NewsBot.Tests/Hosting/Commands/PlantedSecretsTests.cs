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
        var port = FreePort();
        var environment = Environment(port);
        using var server = RealProgram.Start(environment, "serve", "--data", _folder.In("data"));
        var output = server.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var seen = new StringBuilder();
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await WaitAsync(client);
            foreach (var path in (string[])["/", "/status", "/readyz", "/metrics", "/api/ask?q=x", "/?q=" + Mark[..4], "/nothing"])
                seen.AppendLine(await BodyAsync(client, new HttpRequestMessage(HttpMethod.Get, path)));

            foreach (var command in (string[])["settings", "status", $"unknown https://u:{Mark}9@example.org/"])
                seen.AppendLine(await BodyAsync(client, Administration(command, environment["Web__AdminToken"]!)));

            seen.AppendLine(await BodyAsync(client, Administration("settings", "wrong-" + Guid.NewGuid())));
            if (OperatingSystem.IsLinux())
                seen.AppendLine(await File.ReadAllTextAsync($"/proc/{server.Id}/cmdline", TestContext.Current.CancellationToken));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
        }

        var checkedSettings = await RealProgram.RunAsync(environment, "check", "--data", _folder.In("data"));
        seen.Append(checkedSettings.Output).Append(checkedSettings.Errors).Append(await output).Append(await errors);
        foreach (var file in Directory.EnumerateFiles(_folder.In("data"), "*.jsonl"))
            seen.Append(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        Assert.Contains("Web:AdminToken: set, not shown", seen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, seen.ToString(), StringComparison.Ordinal);
    }

    private Dictionary<string, string?> Environment(int port)
    {
        var file = _folder.In("signing");
        File.WriteAllText(file, Mark + "8");
        return new Dictionary<string, string?>
        {
            ["Web__Address"] = "127.0.0.1",
            ["Web__Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
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

    private static async Task WaitAsync(HttpClient client)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            try
            {
                using var reply = await client.GetAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken);
                if (reply.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The server was not ready within a minute.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
