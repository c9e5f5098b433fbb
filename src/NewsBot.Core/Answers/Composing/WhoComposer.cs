using NewsBot.Language;
using NewsBot.Questions;
using NewsBot.Questions.Conversing;

namespace NewsBot.Answers.Composing;

/// <summary>Lists who took a stance, each with the passage that says so.</summary>
internal sealed class WhoComposer(PassagesComposer otherwise) : IComposer
{
    private const int MostNames = 8;

    public Answer Compose(Inquiry inquiry)
    {
        if (inquiry.Query.Stances.IsEmpty)
            return otherwise.Compose(inquiry);

        var verb = new AskedVerb(inquiry.Query);
        var found = StatementFinder.Find(inquiry).FindAll(statement => verb.TellsSo(statement.Fact.Cue.Lemma));
        var statements = OnePerSpeakerFirst(found.Count == 0 && inquiry.Query.Speaker is not null ? StatementFinder.Find(inquiry, pointing: true) : found);
        if (statements.Count == 0)
            return inquiry.Query.Speaker is { } speaker ? SaidOtherwise(inquiry, speaker)
                : inquiry.Query.Words.IsEmpty ? AnswerMaker.Nothing(inquiry, []) : ToldInWords(inquiry, verb);

        var passages = statements.Select(inquiry.Quoter.Quote);
        var names = Names.Merge(statements.Where(statement => statement.IsNamed).Select(statement => statement.Speaker)).Take(MostNames);
        return AnswerMaker.List(inquiry, AnswerKind.Who, names, passages, statements[0].Score / 2) with { Notes = Contradictions.Notes(statements, inquiry) };
    }

    /// <summary>Someone did not take the stance, as far as the articles tell: says so, and shows what else they said about it.</summary>
    private Answer SaidOtherwise(Inquiry inquiry, string speaker)
    {
        var query = inquiry.Query;
        var (missing, negated) = (query.Stances[0], query.Negated);
        var statements = StatementFinder.Find(inquiry.With(query with { Stances = [], Negated = false }));
        if (statements.Count > 0)
        {
            var name = Names.Commonest(statements);
            var passages = statements.Select(inquiry.Quoter.Quote);
            return AnswerMaker.Answered(inquiry, AnswerKind.Who, $"{Lead.NoStatement(name, missing, negated)} What {name} said:", passages, statements[0].Score / 2) with { Listed = [name] };
        }

        if (query.Words.IsEmpty)
            return AnswerMaker.Nothing(inquiry, []);
        var told = otherwise.Compose(inquiry.With(InWords(query with { Words = [.. Turn.WordsOf(speaker), .. query.Words], Speaker = null })));
        return told.Answered && !Lead.IsTold(told.Passages, speaker, missing) ? told with { Lead = Lead.NoStatement(speaker, missing, negated), Listed = [] } : told;
    }

    /// <summary>Nobody's statement is stored: whom the passages name is named only where a sentence tells of that person with a verb of the kind.</summary>
    private Answer ToldInWords(Inquiry inquiry, AskedVerb verb)
    {
        var told = otherwise.Compose(inquiry.With(InWords(inquiry.Query)));
        if (!told.Answered)
            return told;
        var telling = told.Passages.SelectMany(passage => SentenceSplitter.Split(passage.Quote).Select(sentence => sentence.Of(passage.Quote))).Where(verb.StandsIn).ToList();
        if (told.Listed.IsEmpty && telling.Count > 0)
            return told;
        var named = told.Listed.Where(name => telling.Exists(sentence => verb.IsToldOf(name, sentence))).ToList();
        if (named.Count > 0)
            return named.Count == told.Listed.Length ? told : told with { Lead = Lead.Named(named), Listed = [.. named] };
        return told with { Lead = Lead.NoStatement(inquiry.Query), Listed = [] };
    }

    /// <summary>The deed as one more word to look for: some texts tell it without a statement that could be told apart.</summary>
    private static NewsQuery InWords(NewsQuery query) => query with { Stances = [], Words = [.. query.Words, new QueryWord(query.CueLemma ?? query.Stances[0].ToString().ToLowerInvariant())] };

    /// <summary>A first statement of every speaker before a second of any.</summary>
    private static List<Statement> OnePerSpeakerFirst(List<Statement> statements)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return [.. statements.Select(statement => (Statement: statement, Before: (seen[statement.Speaker] = seen.GetValueOrDefault(statement.Speaker) + 1) - 1))
            .Select(entry => entry.Statement.Because("SpeakerShownBefore", entry.Before, -entry.Before * Statement.Step))
            .OrderByDescending(statement => Math.Round(statement.Score, 3))];
    }
}
