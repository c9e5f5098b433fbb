using NewsBot.Facts;

namespace NewsBot.Answers.Composing;

/// <summary>Lists what a person said, word-for-word quotations before reports of speech.</summary>
internal sealed class QuotesComposer : IComposer
{
    public Answer Compose(Inquiry inquiry)
    {
        var statements = StatementFinder.Find(inquiry)
            .OrderBy(statement => statement.Fact.Type == SpeechType.Indirect)
            .ThenByDescending(statement => statement.Score)
            .ToList();
        if (statements.Count == 0)
            return AnswerMaker.Nothing(inquiry, []);

        var name = Names.Merge(statements.Select(statement => statement.Speaker))[0];
        var passages = statements.Select(statement => inquiry.Quoter.Quote(statement.Analyzed, statement.Sentences, statement.Fact) with { Score = statement.Score });
        var answer = AnswerMaker.Answered(inquiry, AnswerKind.Quotes, $"{name}:", passages, 1);
        var articles = answer.Passages.Select(passage => passage.Citation.ArticleId).Distinct().Count();
        return answer with { Lead = $"{name}, {AnswerMaker.Counted(answer.Passages.Length, "statement")} in {AnswerMaker.Counted(articles, "article")}", Listed = [name] };
    }
}
