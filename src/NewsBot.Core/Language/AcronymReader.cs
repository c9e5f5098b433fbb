using System.Collections.Frozen;

namespace NewsBot.Language;

/// <summary>Finds the acronyms of an English text and the names that it spells them out as.</summary>
/// <remarks>A text spells one out by a name before it ("the Marlow Harbour Trust (MHT)", "..., or MHT,", "... known as the MHT"), by a name
/// in brackets behind it, or by a name with just its capitals anywhere. Its letters must begin the name's words, in order; small words, and
/// one word with a capital, may be passed over. After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in
/// biomedical text", 2003.</remarks>
internal sealed class AcronymReader(string text)
{
    /// <summary>Two capitals fit too many names to tell anything by themselves.</summary>
    private const int ShortestByCapitals = 3;
    private const int MostWords = 12;
    private const int MostLinking = 6;

    private static readonly FrozenSet<string> Small = SetOf("of and the for in on to de a an at by with la du des et");
    private static readonly FrozenSet<string> NoBeginning = SetOf("of and the for on to a an at by with");
    private static readonly FrozenSet<string> Linking = SetOf("the as known called also commonly better widely simply abbreviated which is or to");

    private readonly List<TextSpan> _words = WordSpans.Of(text);
    private readonly HashSet<string> _letters = new(StringComparer.Ordinal);
    private readonly HashSet<SpeltOut> _names = [];

    public Acronyms Read()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (Acronyms.LettersOf(Word(i)) is not { } letters)
                continue;
            _letters.Add(letters);
            if ((NameBefore(i, letters) ?? NameBehind(i, letters)) is { } name)
                _names.Add(new SpeltOut(letters, name));
        }

        ReadCapitals();
        return new Acronyms([.. _letters], [.. _names]);
    }

    /// <summary>"Marlow Harbour Trust (MHT)", "Marlow Harbour Trust, or MHT,", "Marlow Harbour Trust, known as the MHT".</summary>
    private string? NameBefore(int at, string letters)
    {
        if (at == 0)
            return null;
        if (Gap(at - 1).EndsWith("(", StringComparison.Ordinal))
            return Gap(at - 1).Trim() is "(" && After(at) is ')' or ';' or ',' ? NameUpTo(at - 1, letters) : null;
        if (at > 1 && Is(at - 1, "or") && Gap(at - 2).Trim() is ",")
            return NameUpTo(at - 2, letters);
        var (end, isCalled) = (at - 1, false);
        for (; end > 0 && at - end <= MostLinking && IsOf(Linking, end); end--)
            isCalled |= Is(end, "known") || Is(end, "called") || Is(end, "abbreviated");
        return isCalled ? NameUpTo(end, letters) : null;
    }

    /// <summary>"MHT (Marlow Harbour Trust)".</summary>
    private string? NameBehind(int at, string letters)
    {
        if (at + 1 >= _words.Count || Gap(at).Trim() is not "(")
            return null;
        var end = at + 1;
        while (end + 1 < _words.Count && end - at <= MostWords && Gap(end).Trim() is "" or "&")
            end++;
        return After(end) == ')' && NameUpTo(end, letters) is { } name && text.AsSpan(_words[at + 1].Start, _words[end].End - _words[at + 1].Start).EndsWith(name, StringComparison.Ordinal) ? name : null;
    }

    /// <summary>The name that ends with a word and whose words begin with the letters; null when there is none.</summary>
    private string? NameUpTo(int end, string letters)
    {
        var (left, passed) = (letters.Length, 0);
        for (var i = end; i >= 0 && end - i < MostWords; i--)
        {
            if (i < end && !AreTogether(i))
                return null;
            var taken = Taken(Word(i), letters.AsSpan(0, left), out var fromFirst);
            left -= taken;
            if (left == 0)
                return fromFirst && i < end && !IsOf(NoBeginning, i) ? Text(i, end) : null;
            if (taken == 0 && !IsOf(Small, i) && (!char.IsUpper(Word(i)[0]) || ++passed > 1))
                return null;
        }

        return null;
    }

    /// <summary>How many of the last letters the parts of a word begin with: of WADA "Anti-Doping" takes two.</summary>
    private static int Taken(ReadOnlySpan<char> word, ReadOnlySpan<char> letters, out bool fromFirst)
    {
        var taken = 0;
        fromFirst = false;
        for (var i = word.Length - 1; i >= 0 && taken < letters.Length; i--)
        {
            if (i > 0 && (!char.IsLetterOrDigit(word[i]) || word[i - 1] is not ('-' or '.' or '/' or '&')) || char.ToUpperInvariant(word[i]) != letters[^(taken + 1)])
                continue;
            taken++;
            fromFirst = i == 0;
        }

        return taken;
    }

    /// <summary>Names of several words whose capitals are an acronym of the text that is spelt out nowhere else.</summary>
    private void ReadCapitals()
    {
        var sought = _letters.Where(letters => letters.Length >= ShortestByCapitals).Except(_names.Select(spelt => spelt.Letters)).ToList();
        var (initials, at) = (new List<char>(), new List<int>());
        for (var i = 0; i < _words.Count && sought.Count > 0; i++)
        {
            var word = Word(i);
            if (word.Length > 1 && char.IsUpper(word[0]) && Acronyms.LettersOf(word) is null)
            {
                initials.Add(word[0]);
                at.Add(i);
            }

            if (i + 1 < _words.Count && AreTogether(i) && (at.Count > 0 && at[^1] == i || at.Count > 0 && IsOf(Small, i)))
                continue;
            foreach (var letters in sought)
            {
                if (initials.Count >= letters.Length && string.Concat(initials).IndexOf(letters, StringComparison.Ordinal) is var first and >= 0)
                    _names.Add(new SpeltOut(letters, Text(at[first], at[first + letters.Length - 1])));
            }

            initials.Clear();
            at.Clear();
        }
    }

    private ReadOnlySpan<char> Word(int i) => _words[i].In(text);

    private bool IsOf(FrozenSet<string> words, int i) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Word(i));

    private bool Is(int i, string word) => Word(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands between a word and the next.</summary>
    private ReadOnlySpan<char> Gap(int i) => text.AsSpan(_words[i].End, _words[i + 1].Start - _words[i].End);

    private char After(int i) => _words[i].End < text.Length ? text[_words[i].End] : '\0';

    /// <summary>Whether nothing but a blank, an ampersand or an initial's point stands before the next word.</summary>
    private bool AreTogether(int i) => Gap(i) is " " or "\u00A0" or " & " || Gap(i) is ". " && (_words[i].Length == 1 || Word(i).Contains('.'));

    private static FrozenSet<string> SetOf(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private string Text(int first, int last)
    {
        var name = text.AsSpan(_words[first].Start, _words[last].End - _words[first].Start);
        return (name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name).ToString();
    }
}
