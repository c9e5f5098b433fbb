using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>Answers any question with the passages that fit best.</summary>
internal sealed class PassagesComposer : IComposer
{
    public Answer Compose(Inquiry inquiry)
    {
        var (found, query) = (inquiry.Found, inquiry.Query);
        if (query.Complaint is not null || found.Terms.Count == 0)
            return AnswerMaker.Nothing(inquiry, []);

        var ranked = PassageRanker.Rank(query, found, inquiry.Question.Limit);
        var passages = ranked.Passages.Select(passage => inquiry.Quoter.Quote(passage, ranked.Copies[passage.Candidate.Key])).ToList();
        var confidence = Confidence.Of(found, ranked.Passages);
        if (passages.Count == 0 || confidence < inquiry.Options.Threshold)
            return AnswerMaker.Nothing(inquiry, passages, confidence);

        var lead = Lead.Of(inquiry, ranked.Passages, passages);
        var answer = AnswerMaker.Answered(inquiry, query.Kind, lead.Text, passages, confidence);
        return answer with { Listed = lead.Listed, Notes = Contradictions.Notes(inquiry, ranked.Passages) };
    }
}
