using System.Numerics;

namespace NewsBot.Retrieval;

/// <summary>What one sentence holds of a question.</summary>
/// <param name="Terms">The question's terms in it.</param>
/// <param name="Pairs">Terms whose follower in the question stands right after them.</param>
/// <param name="News">What the words that the question does not have are part of.</param>
/// <param name="BeginsWithPronoun">Whether its first word or the one after stands for someone named before.</param>
internal readonly record struct SentenceMarks(ulong Terms, ulong Pairs, TokenTraits News, bool BeginsWithPronoun)
{
    private const int PairReach = 3;
    private const TokenTraits Known = TokenTraits.Person | TokenTraits.Place | TokenTraits.Date | TokenTraits.Number;

    public static SentenceMarks Of(ReadOnlySpan<StoredToken> tokens, QuestionTerms question)
    {
        var (terms, pairs, news) = (0ul, 0ul, TokenTraits.None);
        var (lastTerm, lastAt, numberAt) = (-2, -PairReach - 1, -PairReach - 1);
        var before = TokenTraits.None;
        for (var i = 0; i < tokens.Length; i++)
        {
            var (found, words) = question.MayUse(tokens[i].Form) ? TermsAt(tokens[i..], question) : (0ul, 1);
            if (found == 0)
            {
                news |= NewsOf(tokens[i], i == 0, question);
                if ((before & tokens[i].Traits & TokenTraits.Capital) != 0)
                    news |= TokenTraits.FullName;
                if ((tokens[i].Traits & (TokenTraits.Number | TokenTraits.Date)) == TokenTraits.Number)
                    numberAt = i;
                before = tokens[i].Traits;
                continue;
            }

            before = TokenTraits.None;
            terms |= found;
            pairs |= found & (found >> 1);
            if (i - numberAt <= PairReach)
                news |= TokenTraits.Counted;
            if (BitOperations.TrailingZeroCount(found) == lastTerm + 1 && i - lastAt <= PairReach)
                pairs |= 1ul << lastTerm;
            i += words - 1;
            (lastTerm, lastAt) = (BitOperations.Log2(found), i);
        }

        return new SentenceMarks(terms, pairs, news, tokens.Length > 0 && tokens[0].Traits.HasFlag(TokenTraits.Pronoun));
    }

    /// <summary>The question's terms that the tokens begin with, and how many words they take.</summary>
    private static (ulong Terms, int Words) TermsAt(ReadOnlySpan<StoredToken> tokens, QuestionTerms question)
    {
        if (question.RunAt(tokens) is { } run)
            return (run.Terms, run.Forms.Length);
        return (question.Find(tokens[0].Form) is var term and >= 0 ? 1ul << term : 0, 1);
    }

    /// <summary>What a word that the question does not have is part of, its place in the sentence and the question taken into account.</summary>
    /// <param name="token">The word.</param>
    /// <param name="isFirst">Every sentence begins with a capital; that says nothing.</param>
    /// <param name="question">It may ask for things of a kind.</param>
    public static TokenTraits NewsOf(StoredToken token, bool isFirst, QuestionTerms question)
    {
        var traits = token.Traits;
        if (isFirst)
            traits &= ~TokenTraits.Capital;
        else if ((traits & (TokenTraits.Capital | Known)) == TokenTraits.Capital)
            traits |= TokenTraits.OtherName;
        return question.IsSought(token.Form) ? traits | TokenTraits.Thing : traits;
    }

    public SentenceMarks With(SentenceMarks next) => new(Terms | next.Terms, Pairs | next.Pairs, News | next.News, BeginsWithPronoun);
}
