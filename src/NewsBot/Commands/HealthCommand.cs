using System.CommandLine;
using System.Text.Json;
using NewsBot.Hosting.Configuration;
using NewsBot.Hosting.Json;
using NewsBot.Hosting.Web;

namespace NewsBot.Hosting.Commands;

/// <summary><c>newsbot health</c>: asks the server on this machine whether it is ready. For a container without curl.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Create(Output output)
    {
        var command = new Command("health", "Ask the server on this machine whether it is ready");
        command.SetAction((_, cancellation) => RunAsync(output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Output output, CancellationToken cancellation)
    {
        var configuration = ProgramConfiguration.Read();
        SettingsProof.Read(configuration);
        var options = configuration.GetSection(WebOptions.Section).Get<WebOptions>() ?? new WebOptions();
        if (new WebOptionsValidator().Validate(null, options) is { Failed: true, FailureMessage: var wrong })
            return output.Fail(wrong, ExitCode.Usage);

        var address = WebAddress.ForThisMachine(options);
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var reply = await client.GetAsync(new Uri(address, "/readyz"), cancellation);
            var words = await reply.Content.ReadAsStringAsync(cancellation);
            if (!reply.IsSuccessStatusCode)
                return output.Fail($"{address} is not ready: {Reasons(words)}");

            output.Lines.WriteLine($"{address} is ready");
            return ExitCode.Done;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return output.Fail($"{address} does not answer; is newsbot serving there?");
        }
    }

    private static string Reasons(string words)
    {
        try
        {
            return JsonSerializer.Deserialize(words, WireJson.Lines.ReadinessJson) is { Reasons: { } reasons } ? string.Join(" ", reasons) : words;
        }
        catch (JsonException)
        {
            return words;
        }
    }
}
