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
        var (auxiliary, modal, negated, infinitive, lastAuxiliaryIsBe) = (false, false, false, false, false);
        for (var i = head - 1; i >= floor && head - i <= LongestGroup; i--)
        {
            var tag = tokens[i].Tag;
            if (tag == Tag.Auxiliary)
            {
                var isBe = tokens[i].Is(WordUse.Be);
                lastAuxiliaryIsBe |= isBe && !auxiliary;
                modal |= IsDoubtful(tokens, i);
                auxiliary = true;
            }
            else if (tag == Tag.Negation)
            {
                negated = true;
                if (tokens.Is(i, "nor"))
                    break;
            }
            else if (tag == Tag.To && first == i + 1)
                infinitive = true;
            else if (tag != Tag.Adverb && !(tokens.Is(i, "since") && tokens.TagAt(i - 1) == Tag.Auxiliary))
                break;
            if (tag == Tag.To && !infinitive)
                break;
            first = i;
            if (infinitive)
                break;
        }

        while (first < head && tokens[first].Tag == Tag.Adverb && tokens[first].ParagraphStart)
            first++;
        if (infinitive && Refusal(tokens, first - 1, floor) is var refusal and >= 0)
            (first, negated) = (refusal, true);
        return new VerbGroup(first, head, FormOf(tokens[head].Tag, auxiliary, infinitive), lastAuxiliaryIsBe && tokens[head].Tag == Tag.Participle, negated, modal);
    }

    private static bool IsDoubtful(TokenList tokens, int i) =>
        tokens.WordAt(i) is "may" or "might" or "could" or "would" or "should" or "'d" or "’d" && tokens[i].Is(WordUse.Modal);

    /// <summary>"refused to confirm": the first token of the refusal before an infinitive; -1 without one.</summary>
    private static int Refusal(TokenList tokens, int verb, int floor)
    {
        if (verb < floor || !IsVerb(tokens[verb].Tag) || tokens[verb].Entry?.Verb is not ("refuse" or "decline" or "fail"))
            return -1;
        while (verb - 1 >= floor && tokens[verb - 1].Tag is Tag.Auxiliary or Tag.Adverb or Tag.Negation)
            verb--;
        return verb;
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
