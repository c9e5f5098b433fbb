using System.Collections.Immutable;
using NewsBot.Facts;
using NewsBot.Language;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>Finds statements with opposed stances about the same content.</summary>
internal static class Contradictions
{
    private const int MostCompared = 60;

    /// <summary>Of the shorter statement's telling words, so many must be in the other.</summary>
    private const double Shared = 0.4;
    private const int LeastShared = 2;

    public static List<(Statement First, Statement Second)> Find(IReadOnlyList<Statement> statements, IIndexView view)
    {
        var pairs = new List<(Statement, Statement)>();
        var sides = statements.Take(MostCompared).Select(statement => (Statement: statement, Side: SideOf(statement.Fact))).Where(entry => entry.Side != 0).ToList();
        if (sides.DistinctBy(entry => entry.Side).Count() < 2)
            return pairs;
        var compared = sides.ConvertAll(entry => (entry.Statement, entry.Side, Words: WordsOf(entry.Statement, view)));
        for (var i = 0; i < compared.Count; i++)
        {
            for (var j = i + 1; j < compared.Count; j++)
            {
                if (compared[i].Side != compared[j].Side && AreAbout(compared[i].Words, compared[j].Words) && !Names.Fits(compared[i].Statement.Speaker, compared[j].Statement.Speaker))
                    pairs.Add((compared[i].Statement, compared[j].Statement));
            }
        }

        return pairs;
    }

    /// <summary>How many pairs of speakers contradict each other, however often they say so.</summary>
    public static int Pairs(IEnumerable<(Statement First, Statement Second)> opposed) =>
        opposed.Select(pair => string.CompareOrdinal(pair.First.Speaker, pair.Second.Speaker) < 0 ? (pair.First.Speaker, pair.Second.Speaker) : (pair.Second.Speaker, pair.First.Speaker)).Distinct().Count();

    public static ImmutableArray<string> Notes(IReadOnlyList<Statement> statements, Inquiry inquiry) =>
        [.. Find(statements, inquiry.View).Select(pair => $"Sources contradict each other: {Told(pair.First)}; {Told(pair.Second)}.").Distinct().Take(2)];

    /// <summary>Over the statements in and beside the passages of an answer.</summary>
    public static ImmutableArray<string> Notes(Inquiry inquiry, IEnumerable<RankedPassage> passages)
    {
        var statements = new List<Statement>();
        foreach (var passage in passages.Take(5))
        {
            var (sentences, analyzed) = (passage.Candidate.Tokens.Sentences, inquiry.Quoter.Load(passage.Candidate));
            var span = TextSpan.FromBounds(sentences[passage.FirstSentence].Span.Start, sentences[passage.LastSentence].Span.End);
            statements.AddRange(analyzed.Facts.FactsThat(fact => fact.Speaker is not null && span.Overlaps(fact.Extent)).Select(fact => new Statement(analyzed, passage.Candidate, fact, [])));
        }

        return Notes(statements, inquiry);
    }

    private static int SideOf(Fact fact)
    {
        var side = fact.Stance switch
        {
            Stance.Denied or Stance.Disagreed => -1,
            Stance.Claimed or Stance.Confirmed or Stance.Accused or Stance.Said or Stance.Agreed or Stance.Announced => 1,
            _ => 0,
        };
        return fact.Cue.Negated ? -side : side;
    }

    private static HashSet<int> WordsOf(Statement statement, IIndexView view) =>
        [.. statement.Fact.Content.Select(span => span.Of(statement.Analyzed.Article.Text))
            .SelectMany(text => view.Tokens(text).Where(token => !FunctionWords.Contains(token.Span.In(text))))
            .Select(token => token.Form)];

    private static bool AreAbout(HashSet<int> first, HashSet<int> second)
    {
        var shared = first.Count(second.Contains);
        return shared >= LeastShared && shared >= Shared * Math.Min(first.Count, second.Count);
    }

    private static string Told(Statement statement) =>
        $"{statement.Speaker} {(statement.Fact.Cue.Negated ? "not " : "")}{statement.Fact.Stance.ToString().ToLowerInvariant()} it{(statement.Analyzed.Article.Publisher is { } publisher ? $" ({publisher.Name})" : "")}";
}
