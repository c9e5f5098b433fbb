using NewsBot.Ingestion;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>All that a composer works with: a question, how it was understood, and the index as it is now.</summary>
internal sealed record Inquiry(Question Question, NewsQuery Query, IIndexView View, IndexStatus Status, AnswersOptions Options, StageClock Clock)
{
    private SearchResult? _found;

    /// <summary>How much was searched.</summary>
    public Holdings Held => View.HeldFor(Query.Asker);

    public SearchResult Found => _found ??= Clock.In(Stage.Retrieve, () => View.Search(Query, Options.Candidates));

    /// <summary>The best passages of what was found.</summary>
    public Ranking Rank(int most)
    {
        var found = Found;
        return Clock.In(Stage.Rank, () => PassageRanker.Rank(Query, found, most));
    }

    public PassageQuoter Quoter => field ??= new PassageQuoter(View, Loaded, Found, Query, Question.Explain);

    /// <summary>Articles read for this question, each once; also where its quotations are checked.</summary>
    private Dictionary<int, AnalyzedArticle> Loaded { get; init; } = [];

    /// <summary>The same question, understood otherwise.</summary>
    public Inquiry With(NewsQuery query) => new(Question, query, View, Status, Options, Clock) { Loaded = Loaded };
}
