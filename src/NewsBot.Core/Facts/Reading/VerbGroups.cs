using NewsBot.Language;

namespace NewsBot.Facts.Reading;

/// <summary>Finds the group around a verb.</summary>
internal static class VerbGroups
{
    private const int LongestGroup = 7;

    public static bool IsVerb(Tag tag) => tag is Tag.Verb or Tag.Bare or Tag.Participle or Tag.Gerund;

    /// <summary>The group whose head is the verb at <paramref name="head"/>.</summary>
    public static VerbGroup At(TokenList tokens, int head, int floor)
    {
        var first = head;
        var (auxiliary, be, negated, infinitive, lastAuxiliaryIsBe) = (false, false, false, false, false);
        for (var i = head - 1; i >= floor && head - i <= LongestGroup; i--)
        {
            var tag = tokens[i].Tag;
            if (tag == Tag.Auxiliary)
            {
                var isBe = tokens[i].Is(WordUse.Be);
                lastAuxiliaryIsBe |= isBe && !auxiliary;
                (auxiliary, be) = (true, be || isBe);
            }
            else if (tag == Tag.Negation)
                negated = true;
            else if (tag == Tag.To && first == i + 1)
                infinitive = true;
            else if (tag != Tag.Adverb)
                break;
            if (tag == Tag.To && !infinitive)
                break;
            first = i;
            if (infinitive)
                break;
        }

        while (first < head && tokens[first].Tag == Tag.Adverb && tokens[first].ParagraphStart)
            first++;
        return new VerbGroup(first, head, FormOf(tokens[head].Tag, auxiliary, infinitive), lastAuxiliaryIsBe && tokens[head].Tag == Tag.Participle, negated);
    }

    private static VerbForm FormOf(Tag head, bool auxiliary, bool infinitive)
    {
        if (infinitive)
            return VerbForm.Infinitive;
        if (auxiliary || head is Tag.Verb)
            return VerbForm.Finite;
        return head switch
        {
            Tag.Gerund => VerbForm.Gerund,
            Tag.Participle => VerbForm.Participle,
            _ => VerbForm.Infinitive,
        };
    }
}
