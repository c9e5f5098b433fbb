using System.Diagnostics;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Commands;

/// <summary>The real executable, run as a person would run it, but with secrets planted and at Trace level; what it says is searched for them.</summary>
internal static class RealProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly Dictionary<string, string?> Unchanged = [];

    public static Task<Outcome> RunAsync(params string[] words) => RunAsync(AppContext.BaseDirectory, Unchanged, words);

    public static Task<Outcome> RunAsync(IReadOnlyDictionary<string, string?> environment, params string[] words) =>
        RunAsync(AppContext.BaseDirectory, environment, words);

    /// <summary>A copy of the program that stands elsewhere.</summary>
    public static Task<Outcome> RunIn(string program, params string[] words) => RunAsync(program, Unchanged, words);

    public static Process Start(IReadOnlyDictionary<string, string?> environment, params string[] words) => Start(AppContext.BaseDirectory, environment, words);

    private static async Task<Outcome> RunAsync(string program, IReadOnlyDictionary<string, string?> environment, string[] words)
    {
        using var process = Start(program, environment, words);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        PlantedSecrets.AssertNotIn(await output + await errors);
        return new Outcome(process.ExitCode, await output, PlantedSecrets.WithoutTrace(await errors));
    }

    private static Process Start(string program, IReadOnlyDictionary<string, string?> environment, string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(Path.Combine(program, "newsbot.dll"));
        foreach (var word in words)
            start.ArgumentList.Add(word);

        // A process that is killed would leave its diagnostic pipes behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in PlantedSecrets.Environment.Concat(environment))
            start.Environment[name] = value;

        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.StandardInput.Close();
        return process;
    }

    /// <param name="Errors">Standard error without the log below its warnings.</param>
    internal sealed record Outcome(int Code, string Output, string Errors)
    {
        /// <summary>One clear line on standard error, and an exit code that says so.</summary>
        public void AssertFailed(params string[] words)
        {
            Assert.True(Code is 1 or 2, $"exit code {Code}: {Output}{Errors}");
            var line = Assert.Single(Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.StartsWith("newsbot: ", line, StringComparison.Ordinal);
            Assert.All(words, word => Assert.Contains(word, line, StringComparison.Ordinal));
        }
    }
}
