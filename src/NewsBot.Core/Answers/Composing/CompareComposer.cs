namespace NewsBot.Answers.Composing;

/// <summary>Sets side by side what speakers and publishers say of a topic, contradictions first.</summary>
internal sealed class CompareComposer : IComposer
{
    public Answer Compose(Inquiry inquiry)
    {
        if (inquiry.Found.Terms.Count == 0)
            return AnswerMaker.Nothing(inquiry, []);

        var statements = StatementFinder.Find(inquiry);
        if (statements.Count == 0)
            return AnswerMaker.Nothing(inquiry, []);

        var opposed = Contradictions.Find(statements, inquiry.View);
        var inOrder = opposed.SelectMany(pair => new[] { pair.First, pair.Second }).Select(statement => statement.Because("Contradicted", 1, Statement.Step)).Concat(statements)
            .DistinctBy(statement => (Label(statement), statement.Fact.Stance))
            .Take(inquiry.Question.Limit)
            .ToList();
        var passages = inOrder.Select(statement => inquiry.Quoter.Quote(statement) with { Label = Label(statement) });
        var speakers = Names.Merge(inOrder.Where(statement => statement.IsNamed).Select(statement => statement.Speaker));
        var lead = opposed.Count > 0
            ? $"{AnswerMaker.Counted(Contradictions.Pairs(opposed), "contradiction")}; statements by {string.Join(", ", speakers)}."
            : $"No contradiction found; statements by {string.Join(", ", speakers)}.";
        return AnswerMaker.Answered(inquiry, AnswerKind.Compare, lead, passages, 1) with { Listed = [.. speakers], Notes = Contradictions.Notes(statements, inquiry) };
    }

    private static string Label(Statement statement) =>
        statement.Analyzed.Article.Publisher is { } publisher ? $"{statement.Speaker} ({publisher.Name})" : statement.Speaker;
}
