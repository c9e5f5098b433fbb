using System.Reflection;

namespace NewsBot.Language;

/// <summary>Plain text data that is compiled into the assembly.</summary>
internal static class DataFile
{
    /// <summary>The file's lines without comments, empty lines and outer blanks, with their numbers from 1.</summary>
    /// <param name="name">"verbs.txt"; unique among the assembly's resources.</param>
    public static IEnumerable<(int Number, string Text)> Lines(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is not embedded in {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var text = line.Trim();
            if (text.Length > 0 && text[0] != '#')
                yield return (number, text);
        }
    }

    /// <summary>Lines of the form "label: word word word".</summary>
    public static IEnumerable<(string Label, string[] Words)> Lists(string name)
    {
        foreach (var (number, text) in Lines(name))
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1)
                throw new InvalidOperationException($"{name}, line {number}: \"{text}\" is not of the form \"label: words\".");
            yield return (text[..colon], text[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
