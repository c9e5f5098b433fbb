namespace NewsBot.Tests.Support;

/// <summary>Lines of the data files that are compiled into the tests.</summary>
internal static class DataLines
{
    /// <summary>Without comments and empty lines.</summary>
    public static IEnumerable<string> Of(string name)
    {
        using var reader = new StreamReader(typeof(DataLines).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the tests."));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }
}
