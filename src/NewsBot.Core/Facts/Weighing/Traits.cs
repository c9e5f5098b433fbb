using NewsBot.Facts.Reading;
using NewsBot.Facts.Rules;
using NewsBot.Language;

namespace NewsBot.Facts.Weighing;

/// <summary>Reads the traits of a draft.</summary>
internal static class Traits
{
    private const int LongestLook = 40;
    private const int MostOtherWords = 4;

    /// <summary>Adds each trait of the draft once to an empty list.</summary>
    /// <param name="tokens">The text's tokens.</param>
    /// <param name="statement">The statement that the cue stands in.</param>
    /// <param name="draft">A draft with content, its outer draft known.</param>
    /// <param name="traits">The list to fill.</param>
    public static void Read(TokenList tokens, TokenRange statement, FactDraft draft, List<Trait> traits)
    {
        OfCue(tokens, statement, draft, traits);
        if (draft.Speaker.IsEmpty)
            traits.Add(Trait.NoSpeaker);
        else
            OfSpeaker(tokens, statement, draft, traits);
        OfContent(tokens, statement, draft, traits);
        OfPlace(tokens, statement, draft, traits);
    }

    private static void OfCue(TokenList tokens, TokenRange statement, FactDraft draft, List<Trait> traits)
    {
        var (first, head) = (draft.Cue.First, draft.Cue.Last);
        var tag = tokens[head].Tag;
        AddIf(traits, tag == Tag.Verb && tokens[head].Is(WordUse.VerbPast), Trait.Past);
        AddIf(traits, tag == Tag.Gerund, Trait.Gerund);
        for (var i = first; i < head; i++)
        {
            AddIf(traits, tokens[i].Tag == Tag.To, Trait.Infinitive);
            if (tokens[i].Tag != Tag.Auxiliary)
                continue;
            AddIf(traits, tokens[i].Is(WordUse.Have), Trait.Perfect);
            AddIf(traits, tokens[i].Is(WordUse.Modal) && !draft.Modal, Trait.Future);
            AddIf(traits, tokens[i].Is(WordUse.Be) && tag == Tag.Gerund, Trait.Progressive);
        }

        AddIf(traits, draft.Frame == Frames.Noun && tokens.Uses(head + 1, WordUse.That), Trait.NounThat);
        AddIf(traits, draft.Modal, Trait.Doubtful);
        AddIf(traits, draft.Content[0].First < first, Trait.CueAfterContent);
        AddIf(traits, first > statement.First && tokens[first - 1].Tag == Tag.Conjunction, Trait.CueAfterAnd);
        AddIf(traits, tokens[head].Depth > 0, Trait.CueQuoted);
    }

    private static void OfSpeaker(TokenList tokens, TokenRange statement, FactDraft draft, List<Trait> traits)
    {
        var speaker = draft.Speaker;
        if (KindOf(tokens, speaker) is { } kind)
            traits.Add(kind);
        AddIf(traits, tokens.Is(speaker.First, "a") || tokens.Is(speaker.First, "an") || tokens[speaker.First].Tag == Tag.Number, Trait.IndefiniteArticle);
        AddIf(traits, tokens.Is(speaker.First, "the"), Trait.DefiniteArticle);
        AddIf(traits, speaker.First == statement.First, Trait.SpeakerOpensSentence);
        AddIf(traits, speaker.First > draft.Cue.Last, Trait.SpeakerBehind);
        AddIf(traits, Math.Max(speaker.First - draft.Cue.Last, draft.Cue.First - speaker.Last) > 3, Trait.SpeakerFar);
        if (speaker.First == statement.First)
            return;
        var before = tokens[speaker.First - 1].Tag;
        AddIf(traits, before == Tag.Subordinator, Trait.AfterSubordinator);
        AddIf(traits, before == Tag.Conjunction, Trait.AfterConjunction);
        AddIf(traits, before is Tag.Relative or Tag.Question, Trait.AfterRelative);
        AddIf(traits, VerbGroups.IsVerb(before), Trait.AfterVerb);
    }

    private static Trait? KindOf(TokenList tokens, TokenRange speaker)
    {
        if (speaker.First == speaker.Last && OneWordKind(tokens, speaker.First, out var kind))
            return kind;
        var head = NounPhrases.HeadOf(tokens, speaker);
        ref var noun = ref tokens[head];
        if (noun.Is(WordUse.PersonNoun | WordUse.Title))
            return Trait.Person;
        if (noun.Is(WordUse.OrganisationNoun))
            return Trait.Organisation;
        if (noun.Is(WordUse.EvidenceNoun))
            return Trait.Evidence;
        if (noun.Is(WordUse.Place | WordUse.PlaceNoun | WordUse.Determiner) || noun.Tag is Tag.Number or Tag.Determiner)
            return null;
        return noun.Tag != Tag.Name ? Trait.OtherNoun : head < speaker.Last ? Trait.SeveralNames : Trait.OtherName;
    }

    private static bool OneWordKind(TokenList tokens, int at, out Trait? kind)
    {
        ref var word = ref tokens[at];
        kind = null;
        if (word.Tag is Tag.Relative or Tag.Question)
            kind = Trait.Who;
        else if (word.Is(WordUse.Possessive))
            return true;
        else if (word.Is(WordUse.Male | WordUse.Female))
            kind = Trait.He;
        else if (word.Is(WordUse.SubjectPronoun | WordUse.ObjectPronoun | WordUse.Demonstrative))
            kind = tokens.WordAt(at) switch
            {
                "I" or "we" or "We" or "us" or "me" => Trait.FirstPerson,
                "it" or "It" or "this" or "This" or "that" or "That" => Trait.It,
                _ => null,
            };
        else
            return false;
        return true;
    }

    private static void OfContent(TokenList tokens, TokenRange statement, FactDraft draft, List<Trait> traits)
    {
        var (words, quoted) = (0, 0);
        foreach (var range in draft.Content)
        {
            for (var i = range.First; i <= Math.Min(range.Last, range.First + LongestLook); i++)
            {
                ref var token = ref tokens[i];
                if (token.Kind is TokenKind.Word or TokenKind.Number)
                    words++;
                if (token.IsWord && token.Depth > 0)
                    quoted++;
                AddIf(traits, token.Tag is Tag.Verb or Tag.Auxiliary, Trait.HasVerb);
                AddIf(traits, token.Is(WordUse.Modal), Trait.HasDoubt);
                AddIf(traits, token.Kind == TokenKind.Comma, Trait.HasComma);
                AddIf(traits, token.Capital && token.Is(WordUse.Weekday | WordUse.Month), Trait.HasTime);
                AddIf(traits, token.Tag == Tag.Verb && token.Depth == 0 && token.Entry?.Verb is "say" or "tell" or "ask" or "write" or "add", Trait.HoldsSaying);
            }
        }

        if (LengthOf(words) is { } length)
            traits.Add(length);
        AddIf(traits, quoted >= words, Trait.Quoted);
        AddIf(traits, quoted > 0 && quoted < words, Trait.PartlyQuoted);
        AddIf(traits, tokens[draft.Content[0].First].Tag == Tag.Noun, Trait.OpensWithPlainNoun);
        var next = draft.Content[^1].Last + 1;
        AddIf(traits, next > statement.Last || tokens[next].Kind == TokenKind.Stop, Trait.EndsSentence);
        AddIf(traits, draft.Content[0].First == draft.Cue.Last + 1, Trait.AtOnce);
    }

    private static Trait? LengthOf(int words) => words switch
    {
        <= 1 => Trait.OneWord,
        <= 3 => Trait.FewWords,
        <= 7 => null,
        <= 15 => Trait.MiddleLength,
        <= 30 => Trait.LongClause,
        _ => Trait.VeryLong,
    };

    private static void OfPlace(TokenList tokens, TokenRange statement, FactDraft draft, List<Trait> traits)
    {
        var last = statement.Last;
        AddIf(traits, IsWhole(tokens, statement, draft), Trait.WholeSentence);
        AddIf(traits, tokens[statement.First].ParagraphStart && tokens[last].Kind is not (TokenKind.Stop or TokenKind.CloseQuote), Trait.Headline);
        AddIf(traits, tokens[last].Kind == TokenKind.Stop && tokens.WordAt(last)[0] == '?', Trait.Question);
        AddIf(traits, tokens[statement.First].Tag is Tag.Subordinator or Tag.Question, Trait.Subordinate);
        AddIf(traits, IsBracketed(tokens, statement, draft.Cue.First), Trait.Bracketed);
        AddIf(traits, draft.Outer is not null, Trait.Told);
        AddIf(traits, draft.Outer is { } outer && outer.Speaker == draft.Speaker, Trait.ToldBySame);
    }

    /// <summary>Whether the statement holds hardly a word beside the draft.</summary>
    public static bool IsWhole(TokenList tokens, TokenRange statement, FactDraft draft)
    {
        var others = 0;
        for (var i = statement.First; i <= statement.Last && others <= MostOtherWords; i++)
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Number && !draft.Cue.Contains(i) && !draft.Speaker.Contains(i) && !draft.Teller.Contains(i) && !draft.Holds(i))
                others++;
        return others <= MostOtherWords;
    }

    private static bool IsBracketed(TokenList tokens, TokenRange statement, int cue)
    {
        for (var i = cue - 1; i >= Math.Max(statement.First, cue - LongestLook) && tokens[i].Kind != TokenKind.CloseBracket; i--)
            if (tokens[i].Kind == TokenKind.OpenBracket)
                return true;
        return false;
    }

    private static void AddIf(List<Trait> traits, bool holds, Trait trait)
    {
        if (holds && !traits.Contains(trait))
            traits.Add(trait);
    }
}
