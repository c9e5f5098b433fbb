using System.Text;

namespace NewsBot.Indexing.Searching;

/// <summary>How an English word sounds, roughly: the same for "crain" and "crane", "wierd" and "weird", "Tillersen" and "Tillerson".</summary>
/// <remarks>Consonants as they are mostly spoken, doubled ones once; vowels count where a word begins with one, and then are all alike.
/// In the manner of Lawrence Philips' Metaphone (1990), with fewer rules: two words are only compared where their letters are close.</remarks>
internal static class Sound
{
    private const char Hiss = 'x';
    private const char Lisp = '0';

    /// <param name="word">In lower case.</param>
    public static string Of(string word)
    {
        var sound = new StringBuilder(word.Length);
        var i = SilentStart(word);
        while (i < word.Length)
        {
            var (letter, length) = At(word, i);
            var isFirst = sound.Length == 0;
            if (letter is 'a' or 'h' or 'w' && !isFirst)
                letter = '\0';
            if (letter != '\0' && (isFirst || sound[^1] != letter || i > 0 && IsVowel(word[i - 1])))
                sound.Append(letter);
            i += length;
        }

        return sound.ToString();
    }

    /// <summary>"Knee", "gnome", "pneumonia", "psalm", "wrong", "who".</summary>
    private static int SilentStart(string word) => word.Length > 2 && word[..2] is "kn" or "gn" or "pn" or "ps" or "wr" ? 1 : 0;

    /// <returns>The sound, or '\0' for none, and of how many letters.</returns>
    private static (char Sound, int Letters) At(string word, int i)
    {
        var next = i + 1 < word.Length ? word[i + 1] : '\0';
        var isSoft = next is 'e' or 'i' or 'y';
        return word[i] switch
        {
            'c' when next == 'h' => (Hiss, 2),
            'c' when next == 'k' => ('k', 2),
            's' when next == 'h' => (Hiss, 2),
            's' or 't' when next == 'i' && i + 2 < word.Length && word[i + 2] is 'o' or 'a' => (Hiss, 2),
            't' when next == 'h' => (Lisp, 2),
            'p' when next == 'h' => ('f', 2),
            'g' when next == 'h' => i == 0 ? ('g', 2) : ('\0', 2),
            'd' when next == 'g' => ('j', 2),
            's' when next == 'c' && i + 2 < word.Length && word[i + 2] is 'e' or 'i' or 'y' => ('s', 2),
            'c' => (isSoft ? 's' : 'k', 1),
            'g' => (isSoft ? 'j' : 'g', 1),
            'q' => ('k', 1),
            'x' => ('k', 1),
            'z' => ('s', 1),
            'v' => ('v', 1),
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' => ('a', 1),
            var letter => (letter, 1),
        };
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
