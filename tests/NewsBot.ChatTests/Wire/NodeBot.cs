using System.Diagnostics;

namespace NewsBot.ChatTests.Wire;

/// <summary>A bot on somebody else's client from npm, run by Node where there is one.</summary>
internal sealed class NodeBot : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _lines;

    private NodeBot(Process process, List<string> lines)
    {
        _process = process;
        _lines = lines;
    }

    public bool IsReady
    {
        get
        {
            lock (_lines)
                return _lines.Contains("ready");
        }
    }

    /// <summary>What it said so far.</summary>
    public string Said
    {
        get
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }
    }

    public int ProcessId => _process.Id;

    /// <summary>Installs the package below <c>artifacts/npm</c> unless it is there, and runs the script beside it. Null without Node or npm.</summary>
    /// <param name="script">A module's path.</param>
    /// <param name="package">"discord.js@14.28.1".</param>
    /// <param name="environment">What the script reads.</param>
    public static async Task<NodeBot?> StartAsync(string script, string package, IReadOnlyDictionary<string, string> environment)
    {
        var folder = Path.Combine(ArtifactsFolder(), "npm", package.Replace('@', '-').Replace('/', '-'));
        Directory.CreateDirectory(folder);
        if (!Directory.Exists(Path.Combine(folder, "node_modules")) && !await SucceedsAsync("npm", $"install --prefix {folder} --no-audit --no-fund --loglevel=error {package}"))
            return null;

        var copy = Path.Combine(folder, Path.GetFileName(script));
        File.Copy(script, copy, overwrite: true);
        var start = new ProcessStartInfo("node", copy) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        if (TryStart(start) is not { } process)
            return null;

        var lines = new List<string>();
        process.OutputDataReceived += (_, line) => Add(lines, line.Data);
        process.ErrorDataReceived += (_, line) => Add(lines, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new NodeBot(process, lines);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static void Add(List<string> lines, string? line)
    {
        if (line is null)
            return;
        lock (lines)
            lines.Add(line);
    }

    private static async Task<bool> SucceedsAsync(string program, string arguments)
    {
        if (TryStart(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true }) is not { } process)
            return false;
        using (process)
        {
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
    }

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The build's own folder, which the program runs in.</summary>
    private static string ArtifactsFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.Parent is { } parent && folder.Name != "artifacts")
            folder = parent;
        return folder.Name == "artifacts" ? folder.FullName : Path.GetTempPath();
    }
}
