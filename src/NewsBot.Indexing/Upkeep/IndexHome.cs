using System.Globalization;
using NewsBot.State;

namespace NewsBot.Indexing.Upkeep;

/// <summary>The index's folder: one numbered folder for each time the index was begun, and a small file that names the present one.</summary>
/// <remarks>A new index takes the place of the old by one rename of that file, so a process that only reads always finds a whole one.</remarks>
internal sealed class IndexHome(string folder)
{
    private const string Aside = ".aside";

    private readonly string _pointer = Path.Combine(folder, "current");

    /// <summary>The present index; null when none was ever finished, or the pointer says nothing sensible.</summary>
    public Generation? Current()
    {
        try
        {
            return int.TryParse(File.ReadAllText(_pointer), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? At(number) : null;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public Generation Next()
    {
        Directory.CreateDirectory(folder);
        var last = Directory.EnumerateFileSystemEntries(folder)
            .Select(entry => int.TryParse(Path.GetFileName(entry).Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty()
            .Max();
        return At(last + 1);
    }

    public void MakeCurrent(Generation generation)
    {
        Directory.CreateDirectory(folder);
        DurableFile.Write(_pointer, generation.Number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Keeps an index that cannot be used out of the way for whoever wants to look into it; only the last one is kept.</summary>
    public void SetAside(Generation generation)
    {
        foreach (var old in Directory.EnumerateDirectories(folder, "*" + Aside))
            Directory.Delete(old, recursive: true);
        if (Directory.Exists(generation.Folder))
            Directory.Move(generation.Folder, generation.Folder + Aside);
        File.Delete(generation.Ledger);
        File.Delete(_pointer);
    }

    /// <summary>Removes what earlier indexes and unfinished ones left.</summary>
    public void RemoveAllBut(Generation kept)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder))
        {
            var name = Path.GetFileName(entry);
            var number = name.EndsWith(Aside, StringComparison.Ordinal) ? name : name.Split('.')[0];
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var other) || other == kept.Number)
                continue;

            if (Directory.Exists(entry))
                Directory.Delete(entry, recursive: true);
            else
                File.Delete(entry);
        }
    }

    public static void Remove(Generation generation)
    {
        if (Directory.Exists(generation.Folder))
            Directory.Delete(generation.Folder, recursive: true);
        File.Delete(generation.Ledger);
    }

    private Generation At(int number)
    {
        var path = Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));
        return new Generation(number, path, path + ".ledger");
    }
}

/// <summary>One index, from its beginning to its replacement.</summary>
/// <param name="Number">Grows with each.</param>
/// <param name="Folder">Holds Lucene's files and nothing else.</param>
/// <param name="Ledger">Beside it: see <see cref="IndexLedger"/>.</param>
internal sealed record Generation(int Number, string Folder, string Ledger);
