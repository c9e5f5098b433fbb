using NewsBot.Hosting.Terminal;
using Spectre.Console;

namespace NewsBot.Hosting.Commands;

/// <summary>Where a command writes: answers to standard output, complaints to standard error.</summary>
internal sealed class Output(Lazy<IAnsiConsole> console, TextWriter lines, TextWriter complaints)
{
    /// <summary>Lines are as wide as this when the output goes to a file or another program.</summary>
    private const int RedirectedWidth = 100;

    /// <summary>For people: wrapped and coloured as the terminal allows. Made when it is first used, because finding out what the terminal
    /// allows takes a while.</summary>
    public IAnsiConsole Console => console.Value;

    /// <summary>For programs: untouched.</summary>
    public TextWriter Lines => lines;

    public TextWriter Complaints => complaints;

    public static Output Standard() => new(new Lazy<IAnsiConsole>(ForPeople), System.Console.Out, System.Console.Error);

    public int Fail(string problem, int code = ExitCode.Failed)
    {
        complaints.WriteLine($"newsbot: {OneLine(problem)}");
        return code;
    }

    public void Warn(string problem) => complaints.WriteLine($"newsbot: {OneLine(problem)}");

    private static IAnsiConsole ForPeople() => System.Console.IsOutputRedirected ? Redirected() : AnsiConsole.Create(new AnsiConsoleSettings());

    private static IAnsiConsole Redirected()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(new TrimmedWriter(System.Console.Out)),
        });
        console.Profile.Width = RedirectedWidth;
        return console;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
