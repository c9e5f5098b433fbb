namespace NewsBot.Hosting.Terminal;

/// <summary>Whether a prompt waits for words, so that a line of the log stands above it and not in it.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class PromptLine
{
    public const string Mark = "› ";

    private const string ToLineStart = "\r\e[K";

    private volatile bool _waits;

    public bool Waits
    {
        get => _waits;
        set => _waits = value;
    }

    /// <summary>A line, and the prompt again below it where one waits.</summary>
    public string Above(string line) => _waits ? $"{ToLineStart}{line}{Environment.NewLine}{Mark}" : line + Environment.NewLine;
}
