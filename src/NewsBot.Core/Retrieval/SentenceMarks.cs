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
        var (lastTerm, lastAt) = (-2, -PairReach - 1);
        for (var i = 0; i < tokens.Length; i++)
        {
            var term = question.Find(tokens[i].Form);
            if (term < 0)
            {
                // Every sentence begins with a capital; that says nothing.
                news |= i == 0 ? tokens[i].Traits & ~TokenTraits.Capital : NewsOf(tokens[i].Traits);
                continue;
            }

            terms |= 1ul << term;
            if (term == lastTerm + 1 && i - lastAt <= PairReach)
                pairs |= 1ul << lastTerm;
            (lastTerm, lastAt) = (term, i);
        }

        return new SentenceMarks(terms, pairs, news, tokens.Length > 0 && tokens[0].Traits.HasFlag(TokenTraits.Pronoun));
    }

    private static TokenTraits NewsOf(TokenTraits traits) => (traits & (TokenTraits.Capital | Known)) == TokenTraits.Capital ? traits | TokenTraits.OtherName : traits;

    public SentenceMarks With(SentenceMarks next) => new(Terms | next.Terms, Pairs | next.Pairs, News | next.News, BeginsWithPronoun);
}
