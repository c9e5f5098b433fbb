namespace NewsBot.Language;

/// <summary>Cuts a text into the words a person would count: "Trump-Putin", "$19", "al-Masalmeh" and "don't" are one word each.</summary>
internal static class WordSpans
{
    /// <param name="text">Any.</param>
    /// <param name="most">No more than the first so many are looked for.</param>
    public static List<TextSpan> Of(string text, int most = int.MaxValue)
    {
        var words = new List<TextSpan>();
        var start = -1;
        for (var i = 0; i <= text.Length && words.Count < most; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || JoinsAt(text, i));
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            words.Add(TextSpan.FromBounds(start, i));
            start = -1;
        }

        return words;
    }

    private static bool JoinsAt(string text, int i) =>
        text[i] is '\'' or '’' or '-' or '.' or ',' or '&' or '/'
        && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1])
        && (text[i] is not ',' and not '/' || char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]));
}
