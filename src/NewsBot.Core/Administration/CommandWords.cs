using System.Text;

namespace NewsBot.Administration;

/// <summary>The words of an administrative command; what stands in double quotes is one word.</summary>
internal static class CommandWords
{
    public static IReadOnlyList<string> Split(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quoted, begun) = (false, false);
        foreach (var letter in command)
        {
            if (letter == '"')
            {
                (quoted, begun) = (!quoted, true);
            }
            else if (char.IsWhiteSpace(letter) && !quoted)
            {
                if (begun)
                    words.Add(word.ToString());

                word.Clear();
                begun = false;
            }
            else
            {
                word.Append(letter);
                begun = true;
            }
        }

        if (begun)
            words.Add(word.ToString());

        return words;
    }

    /// <summary>The command for the audit log: addresses lose their user, query and fragment, where secrets are kept.</summary>
    public static string Redact(IEnumerable<string> words) => string.Join(' ', words.Select(Redact));

    private static string Redact(string word)
    {
        if (!word.Contains("://", StringComparison.Ordinal) || !Uri.TryCreate(word, UriKind.Absolute, out var address))
            return word;

        var left = $"{address.Scheme}://{address.Authority}{address.AbsolutePath}";
        return address.Query.Length > 0 || address.Fragment.Length > 0 ? left + "?…" : left;
    }
}
