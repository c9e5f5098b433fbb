using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsBot.Indexing.Schema;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Indexing.Searching;

/// <summary>Turns what was understood of a question into searches.</summary>
/// <param name="query">The question.</param>
/// <param name="terms">Its words.</param>
/// <param name="others">Stems to look for beside them, and how much each counts.</param>
/// <param name="speakers">The names of whom it asks for, any of which will do.</param>
/// <param name="stems">Cuts its phrases.</param>
/// <param name="restricted">What the asker may not see.</param>
internal sealed class QueryBuilder(
    NewsQuery query, IReadOnlyList<SearchTerm> terms, IReadOnlyDictionary<string, double> others, IReadOnlyList<string> speakers, QuestionStems stems, RestrictedArticles restricted)
{
    /// <summary>Articles that hold the words, anywhere in their title, text and captions.</summary>
    public WordSearch Articles(string? publisher = null, DateOnly? day = null)
    {
        var limits = Limits(publisher, day);
        AddStatements(limits);
        return new WordSearch(Words(NewsFields.Body), Phrases(NewsFields.Body), query.NeedsPhrases, limits, new Term(NewsFields.Kind, PassageSchema.ArticleKind));
    }

    /// <summary>Passages that hold the words close together.</summary>
    public WordSearch Passages(string? publisher = null)
    {
        var limits = Limits(publisher);
        AddStatements(limits);
        return new WordSearch(Words(NewsFields.Passage), Phrases(NewsFields.Passage), query.NeedsPhrases, limits, new Term(NewsFields.Kind, PassageSchema.PassageKind));
    }

    private DocumentLimits Limits(string? publisher, DateOnly? day = null)
    {
        var limits = new DocumentLimits
        {
            FirstDay = (day ?? query.Since) is { } since ? PassageSchema.DayNumber(since) : null,
            EndDay = (day?.AddDays(1) ?? query.Before) is { } before ? PassageSchema.DayNumber(before) : null,
        };
        if (restricted.HiddenFrom(query.Asker) is { } hidden) // an exclusion, which is left out while no article is restricted
            limits.Exclude(hidden);
        foreach (var word in query.Excluded.SelectMany(excluded => stems.Phrases(excluded).SelectMany(stem => stem)).Distinct())
        {
            limits.Exclude(new TermQuery(new Term(NewsFields.Body, word)));
            limits.Exclude(new TermQuery(new Term(NewsFields.Passage, word)));
        }

        if (publisher is not null)
            limits.Require(new TermQuery(new Term(NewsFields.Publisher, publisher)));
        else if (query.OnlyPublishers)
            limits.Require(AnyOf(query.Publishers.Select(name => new Term(NewsFields.Publisher, name))));
        if (query.Author is { } author)
        {
            foreach (var word in PassageSchema.NameWords(author))
                limits.Require(new TermQuery(new Term(NewsFields.Author, word)));
        }

        return limits;
    }

    private List<WeighedWord> Words(string field) =>
        [.. terms.SelectMany(term => term.Variants.Insert(0, term.Word).Select(stem => new WeighedWord(new Term(field, stem), (float)term.Weight))),
            .. others.Select(other => new WeighedWord(new Term(field, other.Key), (float)other.Value))];

    private List<Query> Phrases(string field) =>
        [.. query.Phrases.Select(phrase => AnyOf(stems.Phrases(phrase).Select(stems => Together(field, stems))))];

    private static PhraseQuery Together(string field, List<string> stems)
    {
        var together = new PhraseQuery();
        foreach (var stem in stems)
            together.Add(new Term(field, stem));
        return together;
    }

    private void AddStatements(DocumentLimits limits)
    {
        if (query.Stances.Length > 0)
            limits.Require(AnyOf(query.Stances.Select(stance => new Term(NewsFields.Stance, PassageSchema.StanceTerm(stance)))));
        if (speakers is [var speaker])
        {
            foreach (var word in PassageSchema.NameWords(speaker))
                limits.Require(new TermQuery(new Term(NewsFields.Speaker, word)));
        }
        else if (speakers.Count > 1)
            limits.Require(AnyOf(speakers.Select(SaidBy)));
    }

    private static BooleanQuery SaidBy(string speaker)
    {
        var all = new BooleanQuery();
        foreach (var word in PassageSchema.NameWords(speaker))
            all.Add(new TermQuery(new Term(NewsFields.Speaker, word)), Occur.MUST);
        return all;
    }

    private static Query AnyOf(IEnumerable<Term> terms) => AnyOf(terms.Select(term => new TermQuery(term)));

    private static Query AnyOf(IEnumerable<Query> queries)
    {
        var all = queries.ToList();
        if (all.Count == 1)
            return all[0];
        var any = new BooleanQuery();
        foreach (var query in all)
            any.Add(query, Occur.SHOULD);
        return any;
    }
}
