using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Rules;

/// <summary>Content before its cue: "Y," X said; "Y," said X; Y, X said, Z.</summary>
internal static class LeftReading
{
    /// <summary>"told reporters at the harbour on Monday".</summary>
    private const int LongestAddressed = 9;

    /// <summary>With its comma.</summary>
    private const int LongestTitle = 8;

    public static bool TryRead(TokenList tokens, TokenRange statement, VerbGroup group, CueEntry entry, Continuation right, List<FactDraft> found)
    {
        if (entry.Strength(Frames.Quote) == 0 && entry.Strength(Frames.Before) == 0)
            return false;
        if (QuestionBefore(tokens, statement, group, right) is { IsEmpty: false } question)
            return Add(tokens, group, entry, Subjects.LeftOf(tokens, group, statement.First), [question], found);
        var (speaker, edge, after) = Inverted(tokens, statement, group) ?? Straight(tokens, statement, group);
        if (speaker.IsEmpty || IsTitleBefore(tokens, statement, edge) || !LeavesContent(tokens, statement, edge, right, after))
            return false;
        if (found.LastOrDefault() is { } before && before.Frame is Frames.Quote or Frames.Before && before.Cue.First > statement.First && IsAttributionOnly(tokens, Math.Max(before.Cue.Last, before.Speaker.Last), edge))
        {
            before.Teller = speaker;
            before.Content.RemoveAll(range => range.First >= edge);
            return true;
        }

        if (OpenedBehind(tokens, statement, edge, right) is { IsEmpty: false } behind)
            return Add(tokens, group, entry, speaker, [behind], found);
        var content = Left(tokens, statement, edge);
        if (content.IsEmpty || (right.Frame == Frames.Quote && tokens[content.Last].Kind != TokenKind.CloseQuote && tokens.KindAt(right.Next) == TokenKind.OpenQuote
            && tokens.TagAt(right.Next + 1) != Tag.Mark && tokens[right.Next + 1].Capital && HasVerb(tokens, content.First, content.Last)))
            return false;
        return Add(tokens, group, entry, speaker, [content, Rest(tokens, statement, content, after >= 0 ? after : BeforeContent(tokens, right))], found);
    }

    /// <summary>"..., Okafor told reporters on Monday, the agency reported": between the two nothing is said.</summary>
    private static bool IsAttributionOnly(TokenList tokens, int last, int edge)
    {
        if (edge < last || edge - last > LongestAddressed)
            return false;
        for (var i = last + 1; i < edge; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Number) || tokens[i].Tag is Tag.Verb or Tag.Auxiliary or Tag.Conjunction or Tag.Subordinator)
                return false;
        }

        return true;
    }

    /// <summary>"But, Okafor added, the dam leaks": all that is said stands behind.</summary>
    private static TokenRange OpenedBehind(TokenList tokens, TokenRange statement, int edge, Continuation right)
    {
        var opening = edge == statement.First + 1 && tokens[statement.First].Tag is Tag.Conjunction or Tag.Adverb && tokens[edge].Kind == TokenKind.Comma;
        if (!opening || right.Frame is not null || right.Next >= statement.Last || tokens[right.Next].Kind != TokenKind.Comma)
            return TokenRange.None;
        return new TokenRange(right.Next + 1, Extents.ClauseEnd(tokens, right.Next + 1, statement.Last));
    }

    private static bool Add(TokenList tokens, VerbGroup group, CueEntry entry, TokenRange speaker, ReadOnlySpan<TokenRange> content, List<FactDraft> found)
    {
        if (speaker.IsEmpty)
            return false;
        var frame = tokens[content[0].Last].Kind == TokenKind.CloseQuote ? Frames.Quote : Frames.Before;
        var draft = new FactDraft
        {
            Stance = entry.Stance, Lemma = entry.Lemma, Cue = new TokenRange(group.First, group.Head), Negated = group.Negated, Modal = group.Modal, Speaker = speaker,
            Frame = frame, Strength = entry.Strength(frame),
        };
        foreach (var range in content)
            draft.AddContent(range);
        found.Add(draft);
        return true;
    }

    /// <summary>A question or exclamation ends its sentence before "she asked" begins the next.</summary>
    private static TokenRange QuestionBefore(TokenList tokens, TokenRange statement, VerbGroup group, Continuation right)
    {
        var close = statement.First - 1;
        if (close < 1 || tokens[statement.First].ParagraphStart || tokens[close].Kind != TokenKind.CloseQuote || tokens.WordAt(close - 1) is not ("?" or "!" or "?!"))
            return TokenRange.None;
        var subject = Subjects.LeftOf(tokens, group, statement.First);
        var endsHere = right.Frame is null && (right.Next > statement.Last || tokens[right.Next].Kind is TokenKind.Stop or TokenKind.Comma);
        return endsHere && !subject.IsEmpty && subject.First == statement.First ? new TokenRange(tokens[close].Partner, close) : TokenRange.None;
    }

    /// <summary>"...," said the minister: the subject stands behind the verb.</summary>
    private static (TokenRange Speaker, int Edge, int After)? Inverted(TokenList tokens, TokenRange statement, VerbGroup group)
    {
        var edge = group.First - 1;
        if (edge < statement.First || !EndsContent(tokens, edge) || group.Head + 1 > statement.Last)
            return null;
        var phrase = NounPhrases.StartingAt(tokens, group.Head + 1, statement.Last, wide: true);
        if (tokens[edge].Kind == TokenKind.Comma && tokens.KindAt(edge - 1) != TokenKind.CloseQuote && !IsNamedReporter(tokens, group.Head, phrase) && !IsSaidBySomeone(tokens, group.Head, phrase) && !Subjects.LeftOf(tokens, group, statement.First).IsEmpty)
            return null;
        if (phrase.IsEmpty || (tokens[phrase.First].Tag == Tag.Pronoun && !tokens[phrase.First].Is(WordUse.SubjectPronoun)) || tokens[phrase.First].Is(WordUse.TimeNoun | WordUse.Weekday))
            return null;
        if (tokens[edge].Kind == TokenKind.Comma && tokens.KindAt(edge - 1) != TokenKind.CloseQuote && !PlainInversion(tokens, phrase, statement) && !IsSaidBySomeone(tokens, group.Head, phrase))
            return null;
        return (phrase, edge, AfterApposition(tokens, phrase.Last + 1, statement.Last));
    }

    /// <summary>"..., said Lena Brandt, the mayor": a verb that takes no person for its object.</summary>
    private static bool IsNamedReporter(TokenList tokens, int verb, TokenRange phrase) =>
        !phrase.IsEmpty && tokens[verb].Entry?.Verb is "say" or "write" or "add" or "note" or "argue" or "explain" && tokens[phrase.First].Tag == Tag.Name
            && tokens.KindAt(phrase.Last + 1) is TokenKind.Comma or TokenKind.Stop;

    /// <summary>"..., said experts in the field": nothing but a speaker can follow.</summary>
    private static bool IsSaidBySomeone(TokenList tokens, int verb, TokenRange phrase) =>
        !phrase.IsEmpty && tokens.Is(verb, "said") && tokens[NounPhrases.HeadOf(tokens, phrase)].Is(WordUse.PersonNoun | WordUse.OrganisationNoun | WordUse.Title);

    private static bool PlainInversion(TokenList tokens, TokenRange phrase, TokenRange statement) =>
        phrase.Last >= statement.Last - 1 || tokens[phrase.Last + 1].Kind is TokenKind.Comma or TokenKind.Stop || tokens[phrase.Last + 1].Tag == Tag.Preposition;

    private static (TokenRange Speaker, int Edge, int After) Straight(TokenList tokens, TokenRange statement, VerbGroup group)
    {
        var speaker = Subjects.LeftOf(tokens, group, statement.First);
        var edge = speaker.First - 1;
        return (speaker, edge > statement.First && tokens.Is(edge, "as") ? edge - 1 : edge, -1);
    }

    /// <summary>"Brandt, director of “The Dam,” said that": the quotation is what a preposition leads to, a name.</summary>
    private static bool IsTitleBefore(TokenList tokens, TokenRange statement, int edge) =>
        edge >= statement.First && tokens[edge].Kind == TokenKind.CloseQuote && tokens[edge].Partner is var open && open > statement.First && edge - open <= LongestTitle
        && tokens.Is(open - 1, "of") && tokens[open + 1].Capital;

    private static bool EndsContent(TokenList tokens, int edge) =>
        tokens[edge].Kind is TokenKind.Comma or TokenKind.CloseQuote or TokenKind.Dash;

    private static bool LeavesContent(TokenList tokens, TokenRange statement, int edge, Continuation right, int after)
    {
        if (edge < statement.First || !EndsContent(tokens, edge))
            return false;
        if (after >= 0)
            return true;
        var close = tokens[edge].Kind == TokenKind.CloseQuote ? edge : edge - 1;
        var quoted = tokens.KindAt(close) == TokenKind.CloseQuote;
        if (quoted && tokens[close].Partner == statement.First && tokens.KindAt(close - 1) == TokenKind.Comma && right.Frame != Frames.Quote)
            return true;
        if (right.Frame is null)
            return right.Next > statement.Last || tokens[right.Next].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Dash or TokenKind.Semicolon || quoted;
        return right.Frame == Frames.Quote && tokens[right.Next - 1].Kind == TokenKind.Comma || (quoted && right.Frame == Frames.Object);
    }

    private static TokenRange Left(TokenList tokens, TokenRange statement, int edge)
    {
        var last = tokens[edge].Kind == TokenKind.CloseQuote ? edge : edge - 1;
        if (last < statement.First)
            return TokenRange.None;
        var first = statement.First;
        if (tokens[last].Kind != TokenKind.CloseQuote && !HasVerb(tokens, first, last))
            return HasSubjectOnly(tokens, first, last) ? new TokenRange(first, last) : TokenRange.None;
        if (tokens[last].Kind == TokenKind.CloseQuote && tokens[last].Partner is var open && open > first)
            first = Math.Max(FirstOfQuoted(tokens, statement.First, open), open - Extents.LongestClause);
        else if (tokens[last].Kind != TokenKind.CloseQuote)
            first = Math.Max(first, last - Extents.LongestClause);
        return new TokenRange(first, last);
    }

    /// <summary>Words before a quotation belong to it unless a pause or a cue of their own stands between.</summary>
    private static int FirstOfQuoted(TokenList tokens, int first, int open) =>
        tokens[open - 1].Kind is TokenKind.Colon or TokenKind.Semicolon or TokenKind.Stop ? open : first;

    private static bool HasVerb(TokenList tokens, int first, int last)
    {
        for (var i = first; i <= Math.Min(last, first + 200); i++)
            if (tokens[i].Tag is Tag.Verb or Tag.Auxiliary)
                return true;
        return false;
    }

    private static bool HasSubjectOnly(TokenList tokens, int first, int last) =>
        last - first < 6 && tokens[last].Tag is Tag.Name or Tag.Noun or Tag.Pronoun && NounPhrases.EndingAt(tokens, last, first).First == first;

    private static int BeforeContent(TokenList tokens, Continuation right) =>
        right.Frame == Frames.Quote && tokens[right.Next - 1].Kind is TokenKind.Comma or TokenKind.Colon ? right.Next - 1 : right.Next;

    private static TokenRange Rest(TokenList tokens, TokenRange statement, TokenRange left, int at)
    {
        if (at > statement.Last || tokens[at].Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.Colon))
            return TokenRange.None;
        var from = at + 1;
        if (from > statement.Last || (tokens[left.Last].Kind == TokenKind.CloseQuote && tokens[from].Kind != TokenKind.OpenQuote))
            return TokenRange.None;
        if (tokens[from].Tag == Tag.Relative || IsAboutSaying(tokens, from) || (tokens[from].Tag == Tag.Verb && HasVerb(tokens, left.First, left.Last)))
            return TokenRange.None;
        return new TokenRange(from, Extents.ClauseEnd(tokens, from, statement.Last));
    }

    /// <summary>"he said, adding that", "he said, as the crowd left", "he said, in a letter": about the saying, not what was said.</summary>
    private static bool IsAboutSaying(TokenList tokens, int at) =>
        tokens[at].Tag == Tag.Gerund ? !tokens.Is(at, "including") && StanceLexicon.Default.TryRead(tokens.WordAt(at), out _) : tokens[at].Tag is Tag.Preposition or Tag.Subordinator && tokens.WordAt(at) is "as" or "in" or "at" or "on" or "during" or "when" or "after" or "before" or "according" or "since" or "by" or "with";

    private static int AfterApposition(TokenList tokens, int at, int last)
    {
        if (at > last || tokens[at].Kind != TokenKind.Comma || at + 1 > last || tokens[at + 1].Tag is not (Tag.Determiner or Tag.Noun or Tag.Relative or Tag.Adjective or Tag.Question or Tag.Number or Tag.Participle or Tag.Name))
            return at;
        for (var i = at + 1; i <= Math.Min(last, at + 40); i++)
            if (tokens[i].Kind == TokenKind.Comma && tokens.KindAt(i + 1) == TokenKind.OpenQuote)
                return i;
        return last + 1;
    }
}
