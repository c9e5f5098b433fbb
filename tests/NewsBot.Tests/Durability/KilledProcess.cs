using System.Diagnostics;

namespace NewsBot.Tests.Durability;

/// <summary>A process that adds articles until it is killed with SIGKILL.</summary>
internal static class KilledProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs until so many acknowledgements were read and a moment more, or for so long when <paramref name="lifetime"/> says so.</summary>
    /// <returns>What it acknowledged before it died: the ids, each with its last acknowledged edition.</returns>
    public static async Task<Dictionary<string, string>> RunAsync(string folder, string prefix, int acknowledgements, TimeSpan extra, TimeSpan? lifetime)
    {
        using var process = Start(folder, prefix);
        var complaints = process.StandardError.ReadToEndAsync();
        var acknowledged = new Dictionary<string, string>(StringComparer.Ordinal);
        using var clock = new CancellationTokenSource(lifetime ?? Patience);
        try
        {
            while (acknowledged.Count < acknowledgements && await process.StandardOutput.ReadLineAsync(clock.Token) is { } line)
                Note(acknowledged, line);
            if (lifetime is null)
                await Task.Delay(extra, CancellationToken.None);
        }
        catch (OperationCanceledException) when (lifetime is not null)
        {
        }

        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
            Note(acknowledged, line);
        Assert.Equal("", await complaints);
        return acknowledged;
    }

    private static Process Start(string folder, string prefix)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "NewsBot.Crash.dll"), folder, prefix])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static void Note(Dictionary<string, string> acknowledged, string line)
    {
        if (line.Split(' ') is [var id, ("First" or "Second") and var edition])
            acknowledged[id] = edition;
    }
}
