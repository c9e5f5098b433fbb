using System.Globalization;
using System.Text;

namespace NewsBot.Facts.Who;

/// <summary>Tells whether two spellings name one person.</summary>
/// <remarks>Thread-safe. By surname and given name, without marks over letters, hyphens, middle names, initials and suffixes. Two given
/// names that differ are two persons; a surname alone names nobody for sure.</remarks>
public static class PersonNames
{
    private static readonly HashSet<string> Suffixes = new(StringComparer.Ordinal) { "jr", "sr", "ii", "iii", "iv" };

    /// <summary>The same for every spelling of one full name ("José Núñez Jr." and "Jose M. Nunez"); articles are compared by it.</summary>
    public static string Key(string name)
    {
        var words = Words(name);
        return words.Count switch
        {
            0 => "",
            1 => words[0],
            _ => words[0] + " " + words[^1],
        };
    }

    /// <summary>Whether both can name one person: equal surnames, and given names or initials that do not differ.</summary>
    public static bool Same(string a, string b)
    {
        var (first, second) = (Words(a), Words(b));
        if (first.Count == 0 || second.Count == 0 || first[^1] != second[^1])
            return false;
        if (first.Count == 1 || second.Count == 1)
            return true;
        if (first.Count > 2 && first.TakeLast(second.Count).SequenceEqual(second) || second.Count > 2 && second.TakeLast(first.Count).SequenceEqual(first))
            return true;
        var (given, other) = (first[0], second[0]);
        return given == other || (given.Length == 1 || other.Length == 1 ? given[0] == other[0] : given.Length > 2 && other.Length > 2 && (given.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(given, StringComparison.Ordinal)));
    }

    /// <summary>Lower-case letters of each word; suffixes and Arabic articles left out.</summary>
    private static List<string> Words(string name)
    {
        var words = new List<string>(4);
        foreach (var part in Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (!Suffixes.Contains(part) && part is not ("al" or "el"))
                words.Add(part);
        return words;
    }

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetter(c))
                folded.Append(Plain(char.ToLowerInvariant(c)));
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('.' or '\'' or '’'))
                folded.Append(' ');
        }

        return folded.ToString();
    }

    /// <summary>The letter without its mark. Written out, since normalization does nothing while the culture is invariant.</summary>
    private static char Plain(char c) => c switch
    {
        >= 'à' and <= 'å' or 'ā' or 'ă' or 'ą' => 'a',
        'ç' or 'ć' or 'č' or 'ĉ' or 'ċ' => 'c',
        'ď' or 'đ' => 'd',
        >= 'è' and <= 'ë' or 'ē' or 'ė' or 'ę' or 'ě' => 'e',
        'ğ' or 'ģ' or 'ĝ' => 'g',
        >= 'ì' and <= 'ï' or 'ī' or 'į' or 'ı' => 'i',
        'ł' or 'ľ' or 'ļ' or 'ĺ' => 'l',
        'ñ' or 'ń' or 'ň' or 'ņ' => 'n',
        >= 'ò' and <= 'ö' or 'ø' or 'ō' or 'ő' => 'o',
        'ř' or 'ŕ' => 'r',
        'ś' or 'š' or 'ş' or 'ș' => 's',
        'ť' or 'ţ' or 'ț' => 't',
        >= 'ù' and <= 'ü' or 'ū' or 'ů' or 'ű' or 'ų' => 'u',
        'ý' or 'ÿ' => 'y',
        'ź' or 'ż' or 'ž' => 'z',
        _ => c,
    };
}
