using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.ChatTests.Discord.StandIn;
using NewsBot.ChatTests.Slack.StandIn;
using NewsBot.ChatTests.Support;

namespace NewsBot.ChatTests;

/// <summary>The running program, asked the same at every door: the same passages in the same order.</summary>
public sealed class AllDoorsTests : IAsyncLifetime
{
    private const int PassagesAPage = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("newsbot-doors-").FullName;
    private readonly int _port = FreePort();
    private DiscordStandIn _discord = null!;
    private SlackStandIn _slack = null!;
    private Process _newsbot = null!;

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordStandIn.StartAsync();
        _slack = await SlackStandIn.StartAsync();
        await File.WriteAllLinesAsync(Path.Combine(_folder, "news.jsonl"), Articles().Select(article => article.ToJsonString()));
        await RunAsync("add", Path.Combine(_folder, "news.jsonl"));
        _newsbot = Start("serve");
        await Eventually.IsTrueAsync(() => _slack.Sockets.Open.Count > 0 && _discord.Gateway.HasSession, "both doors", TimeSpan.FromSeconds(90));
        await SettledAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _newsbot.Kill(entireProcessTree: true);
        await _newsbot.WaitForExitAsync();
        _newsbot.Dispose();
        await _slack.DisposeAsync();
        await _discord.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("who denied", "who", "did", "denied")]
    [InlineData("topic ferry places", null, null, null)]
    public async Task Question_AtEveryDoor_GivesTheSamePassagesInTheSameOrder(string question, string? command, string? option, string? value)
    {
        var expected = await FromApiAsync(question);
        Assert.NotEmpty(expected);

        Assert.Equal(expected, await FromSlackAsync(question));
        AssertInOrder(expected, await RunAsync("ask", question));
        Assert.Equal(expected, Passages(JsonNode.Parse(await RunAsync("ask", question, "--json"))!));

        var asked = command is null
            ? _discord.Use("ask", new() { ["question"] = question })
            : _discord.Use(command, new() { [option!] = value! });
        var answer = await asked.Answered.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken);
        // Discord sets its quotation mark before each line of a passage.
        AssertInOrder(expected, string.Join(' ', Strings(answer)).Replace("**", "", StringComparison.Ordinal).Replace("\n> ", "\n", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal));
    }

    /// <summary>The index has caught up with the record once the same question gets the same answer for a while.</summary>
    private async Task SettledAsync()
    {
        for (var same = 0; same < 5;)
        {
            var before = await FromApiAsync("who denied");
            await Task.Delay(500, TestContext.Current.CancellationToken);
            var after = await FromApiAsync("who denied");
            same = before.Count > 0 && before.SequenceEqual(after) ? same + 1 : 0;
        }
    }

    private async Task<IReadOnlyList<string>> FromApiAsync(string question)
    {
        using var client = new HttpClient();
        var answer = await client.GetStringAsync(new Uri($"http://localhost:{_port}/api/ask?q={Uri.EscapeDataString(question)}"), TestContext.Current.CancellationToken);
        return Passages(JsonNode.Parse(answer)!);
    }

    private async Task<IReadOnlyList<string>> FromSlackAsync(string question)
    {
        var stamp = await _slack.MentionAsync(question, channel: $"C{Guid.NewGuid():N}");
        var answer = await Eventually.FindAsync(() => _slack.Desk.Sent.FirstOrDefault(post => post.Thread == stamp), "Slack's answer");
        return BlockReader.Quotes(answer.Blocks);
    }

    private static List<string> Passages(JsonNode answer) =>
        [.. answer["results"]!.AsArray().Take(PassagesAPage).Select(result => result!["passage"]!.ToString())];

    /// <summary>Each once after the other; a terminal breaks lines, so blanks don't count.</summary>
    private static void AssertInOrder(IReadOnlyList<string> passages, string shown)
    {
        var text = Bare(shown);
        var from = 0;
        foreach (var passage in passages)
        {
            var at = text.IndexOf(Bare(passage), from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"\"{passage}\" does not follow in: {shown}");
            from = at + 1;
        }
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Strings),
        JsonObject part => part.SelectMany(field => Strings(field.Value)),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => [value.ToString()],
        _ => [],
    };

    private static IEnumerable<JsonObject> Articles()
    {
        (string Title, string Text)[] news =
        [
            ("Ferry stays in port", "Mara Lind denied on Monday that the ferry had been damaged.\n\nThe ferry will sail from Norwick to Osthaven again, the harbour office said."),
            ("Owner answers questions", "Ole Brandt, who owns the ferry, denied that he had been warned about the engine.\n\nHe spoke in Osthaven."),
            ("Union speaks", "The union denied planning a strike on the ferry.\n\nIts members met in Norwick on Friday."),
            ("Mayor confirms talks", "Mayor Ida Holm confirmed that talks about the ferry had begun in Norwick."),
            ("Engine inspected", "Inspectors looked at the ferry's engine in Osthaven and found no fault."),
        ];
        return news.Select((article, n) => new JsonObject
        {
            ["id"] = $"doors-{n}",
            ["title"] = article.Title,
            ["text"] = article.Text,
            ["source"] = $"Paper {n}",
            ["published"] = $"2024-05-{n + 1:00}",
            ["url"] = $"https://example.org/{n}",
        });
    }

    private async Task<string> RunAsync(params string[] words)
    {
        using var process = Start(words);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"newsbot {string.Join(' ', words)}: {output}{await errors}");
        return output;
    }

    private Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "newsbot.dll") },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in (string[])[.. words, "--data", Path.Combine(_folder, "data")])
            start.ArgumentList.Add(word);
        start.Environment["Web__Port"] = $"{_port}";
        start.Environment["Sources__Folders__seeds"] = Directory.CreateDirectory(Path.Combine(_folder, "none")).FullName;
        start.Environment["Discord__Token"] = _discord.Identity.Token;
        start.Environment["Discord__ApiRoot"] = _discord.ApiRoot.AbsoluteUri;
        start.Environment["Slack__BotToken"] = _slack.Card.BotToken;
        start.Environment["Slack__AppToken"] = _slack.Card.AppToken;
        start.Environment["Slack__ApiRoot"] = _slack.ApiRoot.AbsoluteUri;

        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.StandardInput.Close();
        if (words[0] == "serve")
        {
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
