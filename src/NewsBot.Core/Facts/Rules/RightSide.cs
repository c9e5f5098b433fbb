using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>Reads what follows a cue: adjuncts and a hearer first, then the content.</summary>
internal static class RightSide
{
    private const int MostAdjuncts = 6;
    private const int LongestAside = 14;

    public static Continuation Read(TokenList tokens, int from, CueEntry entry, int last)
    {
        var at = from <= last && tokens[from].Kind == TokenKind.CloseQuote && from - tokens[from].Partner < 10 ? from + 1 : from;
        var (afterHearer, hearer) = (false, at);
        for (var steps = 0; steps < MostAdjuncts && at <= last; steps++)
        {
            if (Quotation(tokens, at, last) is { Frame: not null } quotation)
                return quotation;
            var tag = tokens[at].Tag;
            if (tokens[at].Is(WordUse.That) && tag == Tag.Subordinator | tag == Tag.Relative)
                return IsRelative(tokens, at, steps) ? new Continuation(null, TokenRange.None, at) : Clause(tokens, Frames.That, at, last);
            if (tag is Tag.Question || tokens.Is(at, "if") || tokens.Is(at, "whether"))
                return Clause(tokens, Frames.Question, at, last);
            if (tag == Tag.To)
                return To(tokens, at, entry, last, steps) is { Frame: null } && afterHearer ? Clause(tokens, Frames.Object, hearer, last) : To(tokens, at, entry, last, steps);
            if (AsideEnd(tokens, at, last) is > 0 and var close)
            {
                at = close + 1;
                continue;
            }

            if (tag == Tag.Adverb || (tag == Tag.Negation && steps == 0) || tokens[at].Is(WordUse.Weekday) || IsLateOrEarly(tokens, at))
            {
                at++;
                continue;
            }

            if (IsPhraseOfTime(tokens, at, last))
            {
                at = AfterPhrase(tokens, at + 1, last);
                continue;
            }

            if (tag == Tag.Preposition)
            {
                if (entry.Strength(tokens.WordAt(at).ToString()) > 0 && !afterHearer | entry.Strength(Frames.Object) > 0)
                    return Clause(tokens, PrepositionFrame(tokens, at), at + 1, last);
                at = AfterPhrase(tokens, at + 1, last);
                continue;
            }

            if (tag is Tag.Gerund && entry.Strength(Frames.Gerund) > 0)
                return Clause(tokens, Frames.Gerund, at, last);
            var phrase = NounPhrases.StartingAt(tokens, at, last, wide: true);
            if (phrase.IsEmpty)
                break;
            if (IsTime(tokens, phrase) && steps < 4)
            {
                at = phrase.Last + 1;
                continue;
            }

            if (steps == 0 && entry.Strength(Frames.Hearer) > 0 && HearerBeforeAmount(tokens, at, phrase) is > 0 and var amount)
                return Clause(tokens, Frames.Clause, amount, last);
            if (StartsClause(tokens, at, phrase, last))
                return Clause(tokens, Frames.Clause, at, last);
            if (!afterHearer && entry.Strength(Frames.Hearer) > 0 && OpensContent(tokens, HearerEnd(tokens, at, last) + 1, last))
            {
                (afterHearer, hearer, at) = (true, at, HearerEnd(tokens, at, last) + 1);
                continue;
            }

            return steps == 0 || afterHearer ? Clause(tokens, Frames.Object, at, last) : new Continuation(null, TokenRange.None, at);
        }

        return new Continuation(null, TokenRange.None, at);
    }

    /// <summary>"said in a film that showed it", "said that night": not the "that" of what was said.</summary>
    private static bool IsRelative(TokenList tokens, int at, int steps) =>
        tokens.Uses(at + 1, WordUse.TimeNoun) || (steps > 0 && NounPhrases.IsNominal(tokens.TagAt(at - 1)) && tokens.TagAt(at + 1) is Tag.Verb or Tag.Auxiliary);

    /// <summary>"denied, in a letter to the council, that": the comma that closes an aside before "that" or "to"; -1 when there is none.</summary>
    private static int AsideEnd(TokenList tokens, int at, int last)
    {
        if (tokens[at].Kind != TokenKind.Comma)
            return -1;
        for (var i = at + 2; i < Math.Min(last, at + LongestAside); i++)
        {
            if (VerbGroups.IsVerb(tokens[i].Tag) && tokens[i].Tag != Tag.Participle || tokens[i].Kind is TokenKind.OpenQuote or TokenKind.Semicolon)
                return -1;
            if (tokens[i].Kind == TokenKind.Comma)
                return tokens[i + 1].Is(WordUse.That) && tokens[i + 1].Tag is Tag.Subordinator or Tag.Relative ? i : -1;
        }

        return -1;
    }

    /// <summary>"late on Tuesday", "early in the week".</summary>
    private static bool IsLateOrEarly(TokenList tokens, int at) => tokens.TagAt(at + 1) == Tag.Preposition && tokens.WordAt(at) is "late" or "early" or "later" or "earlier";

    /// <summary>"after the vote": a word that could open a clause, with a noun phrase alone behind it.</summary>
    private static bool IsPhraseOfTime(TokenList tokens, int at, int last)
    {
        if (tokens[at].Tag != Tag.Subordinator || tokens.WordAt(at) is not ("after" or "before" or "since" or "until"))
            return false;
        var phrase = NounPhrases.StartingAt(tokens, at + 1, last, wide: true);
        return !phrase.IsEmpty && !StartsClause(tokens, at + 1, phrase, last);
    }

    private static string PrepositionFrame(TokenList tokens, int at) => tokens.WordAt(at).ToString().ToLowerInvariant();

    private static Continuation Quotation(TokenList tokens, int at, int last)
    {
        var open = at;
        if (tokens[at].Kind is TokenKind.Colon or TokenKind.Comma && at + 1 <= last)
            open = at + 1;
        if (tokens[open].Kind == TokenKind.OpenQuote)
            return new Continuation(Frames.Quote, new TokenRange(open, Extents.AfterQuotation(tokens, open, last)), open);
        return tokens[at].Kind == TokenKind.Colon && at + 1 <= last
            ? new Continuation(Frames.Clause, new TokenRange(at + 1, Extents.TrimEnd(tokens, at + 1, last)), at)
            : default;
    }

    private static Continuation Clause(TokenList tokens, string frame, int from, int last) =>
        from > last
            ? new Continuation(null, TokenRange.None, from)
            : new Continuation(frame, new TokenRange(from, IsClause(frame) ? Extents.ClauseEnd(tokens, from, last) : Extents.PhraseEnd(tokens, from, last)), from);

    private static bool IsClause(string frame) => frame is Frames.That or Frames.Clause or Frames.Question;

    private static Continuation To(TokenList tokens, int at, CueEntry entry, int last, int steps)
    {
        if (tokens.TagAt(at + 1) is Tag.Bare or Tag.Auxiliary or Tag.Adverb or Tag.Negation)
            return entry.Strength(Frames.Infinitive) > 0 || steps == 0 ? Clause(tokens, Frames.Infinitive, at, last) : new Continuation(null, TokenRange.None, at);
        if (entry.Strength(Frames.ToObject) > 0)
            return Clause(tokens, Frames.ToObject, at + 1, last);
        var after = AfterPhrase(tokens, at + 1, last);
        if (after <= last && (tokens[after].Is(WordUse.That) || Quotation(tokens, after, last).Frame == Frames.Quote))
            return tokens[after].Is(WordUse.That) ? Clause(tokens, Frames.That, after, last) : Quotation(tokens, after, last);
        return new Continuation(null, TokenRange.None, after);
    }

    /// <summary>"told the agency at least ten were hurt": where the amount begins that the hearer's phrase swallowed; -1 without one.</summary>
    private static int HearerBeforeAmount(TokenList tokens, int at, TokenRange phrase)
    {
        for (var i = at + 1; i + 1 < phrase.Last; i++)
            if (tokens.Is(i, "at") && tokens.WordAt(i + 1) is "least" or "most")
                return i;
        return -1;
    }

    private static int HearerEnd(TokenList tokens, int at, int last)
    {
        var wide = NounPhrases.StartingAt(tokens, at, last, wide: true);
        if (OpensContent(tokens, wide.Last + 1, last))
            return wide.Last;
        var narrow = NounPhrases.StartingAt(tokens, at, last, wide: false);
        return narrow.IsEmpty ? wide.Last : narrow.Last;
    }

    private static bool OpensContent(TokenList tokens, int at, int last) =>
        at <= last && (tokens[at].Tag is Tag.Subordinator or Tag.Question or Tag.To or Tag.Pronoun or Tag.Determiner or Tag.Name or Tag.Preposition or Tag.Adverb
            || (tokens[at].Kind is TokenKind.OpenQuote or TokenKind.Colon) || (tokens[at].Kind == TokenKind.Comma && tokens.KindAt(at + 1) == TokenKind.OpenQuote)
            || tokens[at].Is(WordUse.That));

    /// <summary>Whether a noun phrase is followed by its verb, so that a clause without "that" begins here.</summary>
    public static bool StartsClause(TokenList tokens, int at, TokenRange phrase, int last)
    {
        if (tokens[at].Tag == Tag.Pronoun && !tokens[at].Is(WordUse.SubjectPronoun | WordUse.Demonstrative))
            return false;
        for (var i = phrase.Last + 1; i <= Math.Min(last, phrase.Last + 5); i++)
        {
            var tag = tokens[i].Tag;
            if (tag is Tag.Verb or Tag.Auxiliary)
                return !IsReduced(tokens, i);
            if (tag is not (Tag.Adverb or Tag.Negation))
                return false;
        }

        return false;
    }

    /// <summary>"a forum watched by millions", "an interview published Saturday": a past form that only describes.</summary>
    private static bool IsReduced(TokenList tokens, int i) =>
        tokens[i].Is(WordUse.VerbParticiple) && (tokens.Is(i + 1, "by") || tokens.Uses(i + 1, WordUse.Weekday) && !tokens.Is(i, "said"));

    private static int AfterPhrase(TokenList tokens, int at, int last)
    {
        if (at <= last && tokens[at].Tag == Tag.Gerund)
            at++;
        var phrase = NounPhrases.StartingAt(tokens, at, last, wide: true);
        return phrase.IsEmpty ? at + 1 : phrase.Last + 1;
    }

    private static bool IsTime(TokenList tokens, TokenRange phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
            if (!tokens[i].Is(WordUse.Weekday | WordUse.TimeNoun | WordUse.Month | WordUse.Determiner | WordUse.Adverb) && tokens[i].Tag is not Tag.Number)
                return false;
        return tokens[phrase.Last].Is(WordUse.Weekday | WordUse.TimeNoun | WordUse.Month) || tokens[phrase.Last].Tag == Tag.Number;
    }
}
