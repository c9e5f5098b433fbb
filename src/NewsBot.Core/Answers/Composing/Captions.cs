using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>Finds what only the words under a picture tell.</summary>
/// <remarks>A caption states nothing and attributes nothing, so it is quoted as a caption and read by no one else.</remarks>
internal static class Captions
{
    private const int ArticlesRead = 3;

    /// <summary>Of the question's weight so much must be in the caption.</summary>
    private const float LeastCovered = 0.6f;

    /// <summary>The caption that covers more of the question than the best passage does; null when there is none.</summary>
    public static AnswerPassage? Find(Inquiry inquiry, IReadOnlyList<RankedPassage> ranked)
    {
        var question = inquiry.Found.Question;
        var most = Math.Max(LeastCovered * question.Mass, ranked.Take(1).Select(passage => question.MassOf(passage.Terms)).FirstOrDefault());
        AnswerPassage? best = null;
        foreach (var candidate in ranked.Select(passage => passage.Candidate).Concat(inquiry.Found.Candidates).DistinctBy(candidate => candidate.Key).Take(ArticlesRead))
        {
            var article = inquiry.Quoter.Load(candidate).Article;
            foreach (var caption in article.Captions)
            {
                if (question.MassOf(TermsIn(inquiry.View.Tokens($"{caption.Text} {caption.Credit}", article.Language), question)) is var mass && mass > most)
                    (best, most) = (inquiry.Quoter.QuoteCaption(article, caption), mass);
            }
        }

        return best;
    }

    private static ulong TermsIn(IReadOnlyList<PlacedToken> tokens, QuestionTerms question)
    {
        var terms = 0ul;
        foreach (var token in tokens)
            terms |= question.Find(token.Form) is var term and >= 0 ? 1ul << term : 0;
        return terms;
    }
}
