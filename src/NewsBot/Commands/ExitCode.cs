namespace NewsBot.Hosting.Commands;

/// <summary>What the program returns to its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>It could not do what was asked; one line on standard error says why.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the configuration is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Done, but some of the input was skipped; each skipped piece has its line on standard error.</summary>
    public const int SomeSkipped = 3;
}
