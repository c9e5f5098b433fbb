using NewsBot.Facts;

namespace NewsBot.Answers.Composing;

/// <summary>Lists what a person said, word-for-word quotations before reports of speech.</summary>
internal sealed class QuotesComposer : IComposer
{
    public Answer Compose(Inquiry inquiry)
    {
        var statements = StatementFinder.Find(inquiry)
            .Select(statement => statement.Because("WordForWord", 1, statement.Fact.Type == SpeechType.Indirect ? 0 : Statement.Step))
            .OrderByDescending(statement => statement.Score)
            .ToList();
        if (statements.Count == 0)
            return AnswerMaker.Nothing(inquiry, []);

        var name = Names.Commonest(statements);
        var passages = statements.Select(inquiry.Quoter.Quote);
        var answer = AnswerMaker.Answered(inquiry, AnswerKind.Quotes, $"{name}:", passages, 1);
        var articles = answer.Passages.Select(passage => passage.Citation.ArticleId).Distinct().Count();
        return answer with { Lead = $"{name}, {AnswerMaker.Counted(answer.Passages.Length, "statement")} in {AnswerMaker.Counted(articles, "article")}", Listed = [name] };
    }
}
