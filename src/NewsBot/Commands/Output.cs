using Spectre.Console;

namespace NewsBot.Hosting.Commands;

/// <summary>Where a command writes: answers to standard output, complaints to standard error.</summary>
internal sealed class Output(IAnsiConsole console, TextWriter lines, TextWriter complaints)
{
    /// <summary>Lines are as wide as this when the output goes to a file or another program.</summary>
    private const int RedirectedWidth = 100;

    /// <summary>For people: wrapped and coloured as the terminal allows.</summary>
    public IAnsiConsole Console => console;

    /// <summary>For programs: untouched.</summary>
    public TextWriter Lines => lines;

    public TextWriter Complaints => complaints;

    public static Output Standard()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (System.Console.IsOutputRedirected)
        {
            console.Profile.Width = RedirectedWidth;
            console.Profile.Capabilities.Ansi = false;
        }

        return new Output(console, System.Console.Out, System.Console.Error);
    }

    /// <summary>A progress bar goes to standard error, so that output can be redirected beside it.</summary>
    public static IAnsiConsole ForProgress() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) });

    public int Fail(string problem, int code = ExitCode.Failed)
    {
        complaints.WriteLine($"newsbot: {OneLine(problem)}");
        return code;
    }

    public void Warn(string problem) => complaints.WriteLine($"newsbot: {OneLine(problem)}");

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
