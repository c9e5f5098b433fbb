using System.Globalization;
using System.Text;

namespace NewsBot.Evaluation.Judging;

/// <summary>Texts made comparable: lower case, one blank between words, no punctuation but inside numbers and words.</summary>
internal static class Folded
{
    /// <summary>Begins and ends with a blank, so that a search for a folded text finds whole words.</summary>
    public static string Of(string text)
    {
        text = text.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture).Replace('’', '\'').Replace('‘', '\'');
        var folded = new StringBuilder(" ", text.Length + 2);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsWord(text[i]))
                folded.Append(text[i]);
            else if (text[i] is '.' or ',' or '\'' && i > 0 && i + 1 < text.Length && IsWord(text[i - 1]) && char.IsAsciiLetterOrDigit(text[i + 1]))
                folded.Append(text[i]);
            else if (folded[^1] != ' ')
                folded.Append(' ');
        }

        if (folded[^1] != ' ')
            folded.Append(' ');
        return folded.ToString();
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '$' or '%' or '£' or '€';
}
