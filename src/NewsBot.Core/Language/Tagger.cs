namespace NewsBot.Language;

/// <summary>Gives every word its part in the sentence, by lexicon, ending and neighbours.</summary>
/// <remarks>One pass from left to right with a look at two words before and one after. It only aims at what attributions need:
/// which words are verbs, which begin a clause, and where noun phrases stand.</remarks>
internal static class Tagger
{
    public static void Tag(TokenList tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Kind == TokenKind.Word)
                tokens[i].Tag = TagOf(tokens, i);
    }

    private static Tag TagOf(TokenList tokens, int i)
    {
        ref var token = ref tokens[i];
        if (token.Entry is null)
            return Stranger(tokens, i);
        var uses = token.Entry.Uses;
        if ((uses & WordUse.Auxiliary) != 0)
            return Auxiliary(tokens, i, uses);
        if ((uses & WordUse.Negation) != 0 && ((uses & WordUse.Determiner) == 0 || (tokens.Is(i, "neither") && tokens.Uses(i + 1, WordUse.VerbPast | WordUse.VerbThird))))
            return Language.Tag.Negation;
        if ((uses & WordUse.To) != 0)
            return Language.Tag.To;
        if (IsNameHere(tokens, i, uses))
            return Language.Tag.Name;
        if ((uses & (WordUse.That | WordUse.Relative | WordUse.Question)) != 0)
            return QuestionWord(tokens, i, uses);
        if ((uses & (WordUse.Determiner | WordUse.Possessive)) != 0)
            return Determiner(tokens, i, uses);
        if ((uses & (WordUse.SubjectPronoun | WordUse.ObjectPronoun)) != 0)
            return Language.Tag.Pronoun;
        if ((uses & WordUse.Conjunction) != 0)
            return Language.Tag.Conjunction;
        if ((uses & WordUse.Preposition) != 0 && !IsVerbHere(tokens, i, uses))
            return (uses & WordUse.Subordinator) != 0 && StartsClause(tokens, i + 1) ? Language.Tag.Subordinator : Language.Tag.Preposition;
        if ((uses & WordUse.Subordinator) != 0)
            return Language.Tag.Subordinator;
        if ((uses & WordUse.Adverb) != 0 && IsVerbForm(tokens.TagAt(i - 1)))
            return Language.Tag.Adverb;
        if ((uses & WordUse.Verb) != 0)
            return Verb(tokens, i, uses);
        if ((uses & WordUse.Adverb) != 0)
            return Language.Tag.Adverb;
        if ((uses & WordUse.Number) != 0)
            return Language.Tag.Number;
        return token.Capital && !AtStart(tokens, i) ? Language.Tag.Name : Language.Tag.Noun;
    }

    private static Tag Stranger(TokenList tokens, int i)
    {
        if (tokens[i].Capital)
            return Language.Tag.Name;
        var word = tokens.WordAt(i);
        if (word is "'" or "’" || word.Length == 1 && !char.IsLetter(word[0]))
            return Language.Tag.Possessive;
        if (word.IndexOf('-') is > 0 and var hyphen && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]) && hyphen < 4)
            return Language.Tag.Name;
        if (word.Length > 4 && word.EndsWith("ly"))
            return Language.Tag.Adverb;
        if (tokens.TagAt(i - 1) == Language.Tag.To || AfterModal(tokens, BeforeAdverbs(tokens, i)))
            return Language.Tag.Bare;
        if (word.Length > 4 && word.EndsWith("ing") && !AfterDeterminer(tokens, i))
            return tokens.TagAt(i - 1) is Language.Tag.Adjective or Language.Tag.Possessive ? Language.Tag.Noun : Language.Tag.Gerund;
        if (word.Length > 4 && word.EndsWith("ed"))
            return AfterNominal(tokens, i) && !word.Contains('-') ? Language.Tag.Verb : Language.Tag.Participle;
        return LooksAdjectival(word) && IsNounLike(tokens, i + 1) ? Language.Tag.Adjective : Language.Tag.Noun;
    }

    private static bool LooksAdjectival(ReadOnlySpan<char> word) =>
        word.Length > 5 && (word.EndsWith("ous") || word.EndsWith("ful") || word.EndsWith("ible") || word.EndsWith("able") || word.EndsWith("ive")
            || word.EndsWith("ical") || word.EndsWith("ial") || word.EndsWith("less") || word.EndsWith("ish"));

    private static Tag Auxiliary(TokenList tokens, int i, WordUse uses)
    {
        if ((uses & WordUse.Be) != 0 && tokens.WordAt(i) is "'s" or "’s")
            return ShortIs(tokens, i) ? Language.Tag.Auxiliary : Language.Tag.Possessive;
        if ((uses & WordUse.Modal) != 0 && tokens.TagAt(i - 1) == Language.Tag.Determiner && !tokens.Uses(i - 1, WordUse.SubjectPronoun))
            return Language.Tag.Noun;
        if ((uses & WordUse.Month) != 0 && tokens[i].Capital)
            return Language.Tag.Name;
        if (tokens[i].Capital && !AtStart(tokens, i) && tokens.TagAt(i + 1) == 0 && tokens.Uses(i, WordUse.GivenName))
            return Language.Tag.Name;
        return Language.Tag.Auxiliary;
    }

    /// <summary>Whether 's is "is" or "has": after a pronoun or question word, or before "not", an -ing form, "been", a determiner or an adverb.</summary>
    private static bool ShortIs(TokenList tokens, int i)
    {
        if (tokens.TagAt(i - 1) is Language.Tag.Pronoun or Language.Tag.Relative or Language.Tag.Question || tokens.Uses(i - 1, WordUse.That | WordUse.Question) || tokens.Is(i - 1, "there"))
            return true;
        return tokens.Uses(i + 1, WordUse.Negation | WordUse.Determiner | WordUse.Be)
            || (tokens.Uses(i + 1, WordUse.VerbGerund) && !tokens[i + 1].Capital && tokens.TagAt(i - 1) == Language.Tag.Name && tokens.Uses(i + 2, WordUse.Determiner | WordUse.To | WordUse.Possessive));
    }

    private static bool IsNameHere(TokenList tokens, int i, WordUse uses)
    {
        if (!tokens[i].Capital)
            return false;
        if ((uses & (WordUse.Place | WordUse.PeopleOfPlace | WordUse.GivenName | WordUse.Month | WordUse.Weekday)) != 0 && (uses & (WordUse.Preposition | WordUse.Determiner)) == 0)
            return true;
        if ((uses & (WordUse.SubjectPronoun | WordUse.Possessive | WordUse.Determiner | WordUse.Question | WordUse.Relative | WordUse.Conjunction | WordUse.Preposition | WordUse.Subordinator | WordUse.ObjectPronoun)) != 0)
            return false;
        return !AtStart(tokens, i) || (i + 1 < tokens.Count && tokens[i + 1] is { IsWord: true, Capital: true } && !tokens[i + 1].ParagraphStart && (uses & WordUse.Adverb) == 0);
    }

    private static Tag QuestionWord(TokenList tokens, int i, WordUse uses)
    {
        if ((uses & WordUse.That) != 0)
        {
            if (AfterVerbLike(tokens, i) && i + 1 < tokens.Count && (tokens.WordAt(i + 1) is [.., not 's', 's'] || (tokens.Uses(i + 1, WordUse.PersonNoun | WordUse.OrganisationNoun) && StartsPredicate(tokens, i + 2))))
                return Language.Tag.Subordinator;
            if (AfterVerbLike(tokens, i) || tokens.TagAt(i + 1) is Language.Tag.Mark && StartsClause(tokens, i + 1))
                return StartsClause(tokens, i + 1) || !IsNounLike(tokens, i + 1) ? Language.Tag.Subordinator : Language.Tag.Determiner;
            if (tokens.TagAt(i - 1) is Language.Tag.Noun or Language.Tag.Name)
                return Language.Tag.Relative;
            return tokens.Uses(i + 1, WordUse.Auxiliary) ? Language.Tag.Pronoun : StartsClause(tokens, i + 1) ? Language.Tag.Subordinator : Language.Tag.Determiner;
        }

        return (uses & WordUse.Relative) != 0 && AfterNominalOrComma(tokens, i) ? Language.Tag.Relative : Language.Tag.Question;
    }

    private static Tag Determiner(TokenList tokens, int i, WordUse uses)
    {
        if ((uses & WordUse.ObjectPronoun) != 0 && !IsNounLike(tokens, i + 1))
            return Language.Tag.Pronoun;
        var alone = (uses & (WordUse.Demonstrative | WordUse.SubjectPronoun)) != 0 || tokens.Is(i, "many") || tokens.Is(i, "some") || tokens.Is(i, "most") || tokens.Is(i, "both");
        return alone && (tokens.Uses(i + 1, WordUse.Auxiliary) || StartsVerb(tokens, i + 1)) ? Language.Tag.Pronoun : Language.Tag.Determiner;
    }

    private static bool IsVerbForm(Tag tag) => tag is Language.Tag.Verb or Language.Tag.Bare or Language.Tag.Gerund;

    /// <summary>Whether an auxiliary or a verb that is no noun comes next, so that what stands here is its subject.</summary>
    private static bool StartsPredicate(TokenList tokens, int i)
    {
        while (tokens.Uses(i, WordUse.Adverb) || (i < tokens.Count && tokens[i].Entry is null && tokens.WordAt(i).EndsWith("ly")))
            i++;
        return tokens.Uses(i, WordUse.Auxiliary | WordUse.Verb) && !tokens[i].Capital;
    }

    private static bool StartsVerb(TokenList tokens, int i) =>
        tokens.Uses(i, WordUse.Verb) && !tokens.Uses(i, WordUse.NounToo) && !tokens.Uses(i, WordUse.VerbParticiple | WordUse.VerbGerund);

    private static bool IsVerbHere(TokenList tokens, int i, WordUse uses) => (uses & WordUse.Verb) != 0 && tokens.TagAt(i - 1) is Language.Tag.Pronoun or Language.Tag.To;

    private static Tag Verb(TokenList tokens, int i, WordUse uses)
    {
        var before = BeforeAdverbs(tokens, i);
        var tag = tokens.TagAt(before);
        if ((uses & (WordUse.VerbBase | WordUse.VerbThird)) != 0 && (uses & (WordUse.VerbPast | WordUse.VerbParticiple)) == 0)
            return PresentForm(tokens, i, uses, before, tag);
        if ((uses & WordUse.VerbGerund) != 0)
            return tag is Language.Tag.Determiner or Language.Tag.Adjective || (tag == Language.Tag.Possessive && before == i - 1) ? Language.Tag.Noun : Language.Tag.Gerund;
        return PastForm(tokens, i, uses, before, tag);
    }

    private static Tag PresentForm(TokenList tokens, int i, WordUse uses, int before, Tag tag)
    {
        var third = (uses & WordUse.VerbThird) != 0;
        if (!third && (tag == Language.Tag.To || AfterModal(tokens, before)))
            return Language.Tag.Bare;
        if (tag is Language.Tag.Determiner or Language.Tag.Adjective or Language.Tag.Possessive or Language.Tag.Preposition or Language.Tag.Number)
            return Language.Tag.Noun;
        if ((IsVerbForm(tag) && before == i - 1) || (tag == Language.Tag.Relative && (uses & WordUse.NounToo) != 0 && StartsPredicate(tokens, i + 1)))
            return Language.Tag.Noun;
        if (tag is Language.Tag.Pronoun or Language.Tag.Relative)
            return tokens.Uses(before, WordUse.SubjectPronoun | WordUse.Relative | WordUse.Demonstrative) || (uses & WordUse.NounToo) == 0 ? Language.Tag.Verb : Language.Tag.Noun;
        if (tag is Language.Tag.Noun or Language.Tag.Name)
            return NounOrVerbAfterNoun(tokens, i, uses, before, third);
        if (tokens[i].Capital && AtStart(tokens, i) && StartsPredicate(tokens, i + 1))
            return Language.Tag.Noun;
        if ((uses & WordUse.NounToo) != 0)
            return tokens.TagAt(i - 1) == Language.Tag.Adverb && Continues(tokens, i + 1) ? Language.Tag.Verb : Language.Tag.Noun;
        return Language.Tag.Verb;
    }

    /// <summary>"the senator plans to", "the campaign reports": a verb when what follows can only follow a verb.</summary>
    private static Tag NounOrVerbAfterNoun(TokenList tokens, int i, WordUse uses, int before, bool third)
    {
        var plural = tokens.WordAt(before) is [.., 's'] && tokens.TagAt(before) == Language.Tag.Noun;
        if ((uses & WordUse.NounToo) == 0)
            return third || plural || tokens.Uses(before, WordUse.Plural | WordUse.PersonNoun) || tokens.TagAt(before) == Language.Tag.Name || tokens.TagAt(i - 1) == Language.Tag.Adverb
                || Continues(tokens, i + 1)
                ? Language.Tag.Verb : Language.Tag.Noun;
        return (third ^ plural || (!third && tokens.Uses(before, WordUse.PersonNoun) && tokens.Uses(i + 1, WordUse.That)) || tokens.TagAt(before) == Language.Tag.Name) && Continues(tokens, i + 1) ? Language.Tag.Verb : Language.Tag.Noun;
    }

    /// <summary>Whether the word begins what follows a verb: "that", "to", a determiner, a pronoun, a name.</summary>
    private static bool Continues(TokenList tokens, int i) =>
        tokens.Uses(i, WordUse.That | WordUse.To | WordUse.Determiner | WordUse.Possessive | WordUse.ObjectPronoun | WordUse.SubjectPronoun | WordUse.Question)
        || (i < tokens.Count && tokens[i] is { IsWord: true, Capital: true } or { Kind: TokenKind.OpenQuote });

    private static Tag PastForm(TokenList tokens, int i, WordUse uses, int before, Tag tag)
    {
        var finite = (uses & WordUse.VerbPast) != 0;
        var participle = (uses & WordUse.VerbParticiple) != 0;
        if (tag == Language.Tag.Auxiliary && participle)
            return Language.Tag.Participle;
        if (tag is Language.Tag.To && (uses & WordUse.VerbBase) != 0 || (uses & WordUse.VerbBase) != 0 && AfterModal(tokens, before))
            return Language.Tag.Bare;
        if (tag is Language.Tag.Determiner or Language.Tag.Possessive or Language.Tag.Adjective or Language.Tag.Preposition)
            return participle && (uses & WordUse.VerbBase) == 0 ? Language.Tag.Participle : (uses & (WordUse.VerbBase | WordUse.NounToo)) != 0 ? Language.Tag.Noun : Language.Tag.Verb;
        if (!finite)
            return (uses & WordUse.VerbBase) != 0 && tag is Language.Tag.Pronoun or Language.Tag.Noun or Language.Tag.Name ? Language.Tag.Verb : Language.Tag.Participle;
        if (participle && tag == Language.Tag.Noun && (tokens.Is(i + 1, "by") || tokens.Is(i + 1, "in") && !tokens.Uses(before, WordUse.PersonNoun)))
            return Language.Tag.Participle;
        return Language.Tag.Verb;
    }

    private static int BeforeAdverbs(TokenList tokens, int i)
    {
        var before = i - 1;
        for (var steps = 0; steps < 4 && tokens.TagAt(before) is Language.Tag.Adverb or Language.Tag.Negation && !tokens.Uses(before, WordUse.Determiner); steps++)
            before--;
        return before;
    }

    private static bool AfterModal(TokenList tokens, int before) => tokens.TagAt(before) == Language.Tag.Auxiliary && tokens.Uses(before, WordUse.Modal | WordUse.Do);

    private static bool AfterDeterminer(TokenList tokens, int i) => tokens.TagAt(i - 1) is Language.Tag.Determiner;

    private static bool AfterNominal(TokenList tokens, int i) => tokens.TagAt(BeforeAdverbs(tokens, i)) is Language.Tag.Noun or Language.Tag.Name or Language.Tag.Pronoun or Language.Tag.Relative;

    private static bool AfterNominalOrComma(TokenList tokens, int i) =>
        tokens.TagAt(i - 1) is Language.Tag.Noun or Language.Tag.Name or Language.Tag.Pronoun or Language.Tag.Preposition or Language.Tag.Number or Language.Tag.Conjunction || tokens.KindAt(i - 1) is TokenKind.Comma or TokenKind.CloseBracket;

    private static bool AfterVerbLike(TokenList tokens, int i) =>
        tokens.TagAt(i - 1) is Language.Tag.Verb or Language.Tag.Bare or Language.Tag.Participle or Language.Tag.Gerund or Language.Tag.Adverb or Language.Tag.Pronoun or Language.Tag.Conjunction
        || tokens.KindAt(i - 1) is TokenKind.Comma;

    private static bool StartsClause(TokenList tokens, int i)
    {
        if (i >= tokens.Count)
            return false;
        ref var token = ref tokens[i];
        return token.Kind is TokenKind.OpenQuote or TokenKind.Number or TokenKind.Comma
            || token.Is(WordUse.SubjectPronoun | WordUse.Determiner | WordUse.Possessive | WordUse.Subordinator | WordUse.Preposition) || token is { IsWord: true, Capital: true };
    }

    private static bool IsNounLike(TokenList tokens, int i)
    {
        if (i >= tokens.Count || !tokens[i].IsWord)
            return i < tokens.Count && tokens[i].Kind is TokenKind.Number or TokenKind.OpenQuote;
        const WordUse NotNoun = WordUse.Auxiliary | WordUse.To | WordUse.That | WordUse.Preposition | WordUse.Conjunction | WordUse.Subordinator
            | WordUse.SubjectPronoun | WordUse.Possessive | WordUse.Question | WordUse.Determiner | WordUse.Negation;
        return !tokens[i].Is(NotNoun) && !(tokens[i].Is(WordUse.Adverb) && tokens.WordAt(i) is not ("first" or "once" or "last" or "least" or "most" or "very" or "just" or "still" or "once" or "then"));
    }

    private static bool AtStart(TokenList tokens, int i) =>
        tokens[i].ParagraphStart || tokens.KindAt(i - 1) is TokenKind.Stop or TokenKind.OpenQuote or TokenKind.LoneQuote or TokenKind.Colon or TokenKind.Dash or TokenKind.CloseQuote
            or TokenKind.OpenBracket or TokenKind.Semicolon or TokenKind.Other;
}
