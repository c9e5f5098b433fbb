using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>Lists the newest articles, of a topic or of all, each with its opening.</summary>
internal sealed class LatestComposer : IComposer
{
    /// <summary>An article belongs to a topic when it holds most of the topic's words.</summary>
    private const float LeastCovered = 0.6f;

    public Answer Compose(Inquiry inquiry)
    {
        var question = inquiry.Found.Question;
        var newest = inquiry.Found.Candidates
            .Where(candidate => question.Count == 0 || Covered(candidate, question) >= LeastCovered)
            .OrderByDescending(candidate => candidate.Day ?? int.MinValue).ThenBy(candidate => candidate.Story).ThenBy(candidate => candidate.Key)
            .DistinctBy(candidate => candidate.Story)
            .Where(candidate => candidate.Tokens.Sentences.Length > 0)
            .Take(inquiry.Question.Limit)
            .ToList();
        if (newest.Count == 0)
            return AnswerMaker.Nothing(inquiry, []);

        var passages = newest.ConvertAll(candidate => QuoteOpening(inquiry, candidate));
        return AnswerMaker.Answered(inquiry, AnswerKind.Latest, $"The newest {AnswerMaker.Counted(passages.Count, "article")}:", passages, 1);
    }

    private static float Covered(Candidate candidate, QuestionTerms question) =>
        question.MassOf(SentenceMarks.Of(candidate.Tokens.Tokens, question).Terms) / question.Mass;

    private static AnswerPassage QuoteOpening(Inquiry inquiry, Candidate candidate)
    {
        var analyzed = inquiry.Quoter.Load(candidate);
        var opening = inquiry.Quoter.Quote(analyzed, PageFurniture.Opening(analyzed.Article.Text, candidate.Tokens));
        return candidate.Day is { } day && WindowScanner.DayNumber(inquiry.Query.Asked) - day is var ago
            ? inquiry.Quoter.Because(opening, [new Feature("DaysAgo", ago, -ago)])
            : opening;
    }
}
