using NewsBot.Facts;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>Answers any question with the passages that fit best.</summary>
internal sealed class PassagesComposer : IComposer
{
    /// <summary>What is found word for word where it was looked for.</summary>
    private const double Sure = 0.6;

    public Answer Compose(Inquiry inquiry)
    {
        var (found, query) = (inquiry.Found, inquiry.Query);
        if (found.Terms.Count == 0)
            return AnswerMaker.Nothing(inquiry, []);

        var ranking = inquiry.Rank(inquiry.Question.Limit);
        var ranked = inquiry.Question.Limit > VarietySelector.ShortList || !query.Publishers.IsEmpty ? ranking.Passages : ranking.WithoutPadding(found);
        var passages = ranked.Select(passage => inquiry.Quoter.Quote(passage, ranking.Copies[passage.Candidate.Key])).ToList();
        var deeds = Deeds.Find(inquiry);
        var caption = deeds.Count > 0 ? null : Captions.Find(inquiry, ranked) ?? Definitions.Find(inquiry, ranked);
        var confidence = Confidence.Of(query, found, ranked);
        if (deeds.Count > 0 || caption is not null)
            confidence = Math.Max(confidence, Sure);
        if (passages.Count == 0 && caption is null && deeds.Count == 0 || confidence < inquiry.Options.Threshold)
            return AnswerMaker.Nothing(inquiry, passages, confidence);

        var lead = deeds.Count > 0 ? Lead.Of(deeds[0], query) : caption is not null ? Lead.Sources([caption]) : Lead.Of(inquiry, ranked, passages);
        if (deeds.Count == 0 && query is { Wanted: Wanted.YesOrNo, Deed: { Stance: (Stance.Denied or Stance.Confirmed) and { } stance, Speaker: var speaker } } && !Lead.IsTold(passages, speaker, stance))
            lead = new Lead(Lead.NoStatement(speaker, stance), []);
        if (query.Wanted is Wanted.Duration or Wanted.Money && lead.Listed is [var told, ..])
            passages = [.. passages.OrderByDescending(passage => passage.Quote.Contains(told, StringComparison.Ordinal))];
        var answer = AnswerMaker.Answered(inquiry, query.Kind, lead.Text, First(inquiry, deeds, caption, passages), confidence);
        return answer with { Listed = lead.Listed, Notes = [.. Unnamed(inquiry, ranked, answer), .. Contradictions.Notes(inquiry, ranked)] };
    }

    /// <summary>Whom or what the question names and no passage does, nor its title: the passages are of something else then, or of more.</summary>
    private static IEnumerable<string> Unnamed(Inquiry inquiry, IEnumerable<RankedPassage> ranked, Answer answer)
    {
        var question = inquiry.Found.Question;
        var named = ranked.Aggregate(0ul, (set, passage) => set | passage.TermsWithTitle);
        if ((question.NameSet & ~named) == 0)
            return [];
        return inquiry.Query.Words
            .Where(word => word.IsName && inquiry.View.Tokens(word.Text) is { Count: > 0 } tokens && tokens.All(token => question.Find(token.Form) is var term and >= 0 && (named & (1ul << term)) == 0))
            .Where(word => !answer.Passages.Any(passage => passage.Quote.Contains(word.Text, StringComparison.OrdinalIgnoreCase)))
            .Select(word => $"None of these passages names “{word.Text}”.").Distinct();
    }

    private static IEnumerable<AnswerPassage> First(Inquiry inquiry, List<Statement> deeds, AnswerPassage? caption, List<AnswerPassage> passages)
    {
        AnswerPassage[] first = [.. deeds.Select(inquiry.Quoter.Quote), .. caption is null ? [] : new[] { inquiry.Quoter.Because(caption, [new Feature("AnswersAlone", 1, Sure)]) }];
        return first.Concat(passages.Where(passage => !first.Any(shown => shown.Citation.ArticleId == passage.Citation.ArticleId && passage.Quote.Contains(shown.Quote, StringComparison.Ordinal))));
    }
}
