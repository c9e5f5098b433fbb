using NewsBot.Questions;

namespace NewsBot.Answers.Composing;

/// <summary>Lists who took a stance, each with the passage that says so.</summary>
internal sealed class WhoComposer(PassagesComposer otherwise) : IComposer
{
    private const int MostNames = 8;

    public Answer Compose(Inquiry inquiry)
    {
        if (inquiry.Query.Stances.IsEmpty)
            return otherwise.Compose(inquiry);

        var statements = OnePerSpeakerFirst(StatementFinder.Find(inquiry));
        if (statements.Count == 0)
            return inquiry.Query.Words.IsEmpty ? AnswerMaker.Nothing(inquiry, []) : otherwise.Compose(inquiry.With(InWords(inquiry.Query)));

        var passages = statements.Select(statement => inquiry.Quoter.Quote(statement.Analyzed, statement.Sentences, statement.Fact) with { Score = statement.Score });
        var names = Names.Merge(statements.Where(statement => statement.IsNamed).Select(statement => statement.Speaker)).Take(MostNames);
        return AnswerMaker.List(inquiry, AnswerKind.Who, names, passages, statements[0].Score / 2) with { Notes = Contradictions.Notes(statements, inquiry) };
    }

    /// <summary>The deed as one more word to look for: some texts tell it without a statement that could be told apart.</summary>
    private static NewsQuery InWords(NewsQuery query) => query with { Stances = [], Words = [.. query.Words, new QueryWord(query.CueLemma!)] };

    /// <summary>A first statement of every speaker before a second of any.</summary>
    private static List<Statement> OnePerSpeakerFirst(List<Statement> statements)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return [.. statements.Select(statement => (statement, turn: seen[statement.Speaker] = seen.GetValueOrDefault(statement.Speaker) + 1)).ToList()
            .OrderBy(entry => entry.turn).Select(entry => entry.statement)];
    }
}
