namespace NewsBot.Tests.Durability;

/// <summary>Copies a data folder as it stands on the disk.</summary>
internal static class Copies
{
    public static void Make(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from))
            Make(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(from))
        {
            if (!Path.GetFileName(file).StartsWith("newsbot.lock", StringComparison.Ordinal))
                File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
