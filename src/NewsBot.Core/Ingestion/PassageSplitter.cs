using NewsBot.Language;

namespace NewsBot.Ingestion;

/// <summary>Cuts a text into passages of whole sentences.</summary>
/// <remarks>A passage holds at most <see cref="MostWords"/> words unless one sentence alone is longer; it may run over the end of a
/// paragraph. Passages are in text order, overlap nowhere and leave no sentence out.</remarks>
public static class PassageSplitter
{
    public const int MostWords = 60;

    public static IReadOnlyList<TextSpan> Split(string text, IReadOnlyList<TextSpan> sentences)
    {
        var passages = new List<TextSpan>();
        var start = -1;
        var end = 0;
        var words = 0;
        foreach (var sentence in sentences)
        {
            var length = CountWords(sentence.In(text));
            if (start >= 0 && words + length > MostWords)
            {
                passages.Add(TextSpan.FromBounds(start, end));
                start = -1;
            }

            if (start < 0)
            {
                start = sentence.Start;
                words = 0;
            }

            words += length;
            end = sentence.End;
        }

        if (start >= 0)
            passages.Add(TextSpan.FromBounds(start, end));
        return passages;
    }

    /// <summary>Stretches between blanks, as a person counts words; where a language sets no blanks, two characters count as one.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var (words, unspaced) = (0, 0);
        var inside = false;
        foreach (var c in text)
        {
            if (c >= '\u0E00' && IsUnspaced(c))
            {
                unspaced++;
                inside = true;
                continue;
            }

            var blank = char.IsWhiteSpace(c);
            if (!blank && !inside)
                words++;
            inside = !blank;
        }

        return words + ((unspaced + 1) / 2);
    }

    /// <summary>Thai, kana and Chinese characters.</summary>
    private static bool IsUnspaced(char c) => c is <= '\u0E7F' or >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
