namespace NewsBot.Tests.Hosting.Commands;

internal static class Copies
{
    /// <summary>Copies what the program needs to run: its own files, not those below.</summary>
    public static void Folder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));

        foreach (var part in (string[])["runtimes", "seeds"])
        {
            if (Directory.Exists(Path.Combine(from, part)))
                Deep(Path.Combine(from, part), Path.Combine(to, part));
        }
    }

    private static void Deep(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));

        foreach (var folder in Directory.EnumerateDirectories(from))
            Deep(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
