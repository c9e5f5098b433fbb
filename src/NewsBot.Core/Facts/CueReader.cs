using System.Collections.Frozen;
using NewsBot.Language;

namespace NewsBot.Facts;

/// <summary>Reads the data file of cues.</summary>
internal static class CueReader
{
    private const string File = "cues.txt";

    public static IReadOnlyList<CueEntry> Read() => [.. DataFile.Lines(File).Select(line => Entry(line.Number, line.Text))];

    /// <summary>Reads "deny | Denied | that:90 object:60 | denial denials".</summary>
    internal static CueEntry Entry(int number, string line)
    {
        var fields = line.Split('|', StringSplitOptions.TrimEntries);
        if (fields.Length != 4 || fields[0].Length == 0)
            throw Malformed(number, line, "needs four fields set apart by |");
        if (!Enum.TryParse<Stance>(fields[1], out var stance) || !Enum.IsDefined(stance))
            throw Malformed(number, line, $"names the stance \"{fields[1]}\"; there are {string.Join(", ", Enum.GetNames<Stance>())}");
        var strengths = Words(fields[2]).Select(word => Strength(number, line, word)).ToFrozenDictionary(pair => pair.Frame, pair => pair.Strength, StringComparer.Ordinal);
        return new CueEntry(fields[0], stance, strengths, Words(fields[3]));
    }

    private static (string Frame, int Strength) Strength(int number, string line, string word)
    {
        var (frame, value) = word.Split(':') is [var name, var digits] ? (name, digits) : (word, "");
        if (!Frames.All.Contains(frame))
            throw Malformed(number, line, $"names the frame \"{frame}\"; there are {string.Join(", ", Frames.All)}");
        return int.TryParse(value, out var strength) && strength is >= 0 and <= 99
            ? (frame, strength)
            : throw Malformed(number, line, $"gives {frame} the strength \"{value}\"; choose 0 to 99");
    }

    private static string[] Words(string field) => field.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static InvalidOperationException Malformed(int number, string line, string why) => new($"{File}, line {number}, {why}: \"{line}\".");
}
