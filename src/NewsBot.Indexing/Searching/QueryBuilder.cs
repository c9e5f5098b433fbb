using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsBot.Indexing.Schema;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Indexing.Searching;

/// <summary>Turns what was understood of a question into Lucene queries.</summary>
internal sealed class QueryBuilder(NewsQuery query, IReadOnlyList<SearchTerm> terms, QuestionStems stems)
{
    private const float TitleBoost = 1.5f;

    /// <summary>Articles that hold the words, anywhere in their title, text and captions.</summary>
    public Query Articles(string? publisher = null)
    {
        var words = new BooleanQuery();
        foreach (var term in terms)
        {
            AddWord(words, NewsFields.Body, term, 1);
            AddWord(words, NewsFields.Title, term, TitleBoost);
        }

        var limits = Limits(publisher);
        AddPhrases(words, limits, NewsFields.Body);
        return Limited(words, limits, PassageSchema.ArticleKind);
    }

    /// <summary>Passages that hold the words close together.</summary>
    public Query Passages(string? publisher = null)
    {
        var words = new BooleanQuery();
        foreach (var term in terms)
            AddWord(words, NewsFields.Passage, term, 1);
        var limits = Limits(publisher);
        AddPhrases(words, limits, NewsFields.Passage);
        AddStatements(limits);
        return Limited(words, limits, PassageSchema.PassageKind);
    }

    /// <summary>A question without words ("/who denied", "/latest") takes every document of its kind; one without limits stays
    /// a plain list of words, which Lucene scores fastest.</summary>
    private static BooleanQuery Limited(BooleanQuery words, BooleanQuery limits, string kind)
    {
        if (words.Clauses.Count == 0)
            limits.Add(Unscored(new TermQuery(new Term(NewsFields.Kind, kind))), Occur.MUST);
        else if (limits.Clauses.Any(clause => clause.Occur == Occur.MUST))
            limits.Add(words, Occur.MUST);
        else
            return Joined(words, limits);
        return limits;
    }

    private static BooleanQuery Joined(BooleanQuery words, BooleanQuery exclusions)
    {
        foreach (var clause in exclusions.Clauses)
            words.Add(clause);
        return words;
    }

    private BooleanQuery Limits(string? publisher)
    {
        var all = new BooleanQuery();
        AddAudience(all);
        AddPeriod(all);
        foreach (var word in query.Excluded.SelectMany(excluded => stems.Phrases(excluded).SelectMany(stem => stem)).Distinct())
        {
            all.Add(new TermQuery(new Term(NewsFields.Body, word)), Occur.MUST_NOT);
            all.Add(new TermQuery(new Term(NewsFields.Passage, word)), Occur.MUST_NOT);
        }

        if (publisher is not null)
            all.Add(Unscored(new TermQuery(new Term(NewsFields.Publisher, publisher))), Occur.MUST);
        else if (query.OnlyPublishers)
            all.Add(Unscored(AnyOf(query.Publishers.Select(name => new Term(NewsFields.Publisher, name)))), Occur.MUST);
        if (query.Author is { } author)
        {
            foreach (var word in PassageSchema.NameWords(author))
                all.Add(Unscored(new TermQuery(new Term(NewsFields.Author, word))), Occur.MUST);
        }

        return all;
    }

    private static void AddWord(BooleanQuery all, string field, SearchTerm term, float boost)
    {
        foreach (var stem in term.Variants.Insert(0, term.Word))
            all.Add(new TermQuery(new Term(field, stem)) { Boost = boost * (float)term.Weight }, Occur.SHOULD);
    }

    private void AddPhrases(BooleanQuery words, BooleanQuery limits, string field)
    {
        foreach (var phrase in query.Phrases)
        {
            Query together = AnyOf(stems.Phrases(phrase).Select(stems => Together(field, stems)));
            if (query.NeedsPhrases)
                limits.Add(together, Occur.MUST);
            else
                words.Add(together, Occur.SHOULD);
        }
    }

    private static PhraseQuery Together(string field, List<string> stems)
    {
        var together = new PhraseQuery();
        foreach (var stem in stems)
            together.Add(new Term(field, stem));
        return together;
    }

    private void AddStatements(BooleanQuery all)
    {
        if (query.Stances.Length > 0)
            all.Add(Unscored(AnyOf(query.Stances.Select(stance => new Term(NewsFields.Stance, PassageSchema.StanceTerm(stance))))), Occur.MUST);
        if (query.Speaker is { } speaker)
        {
            foreach (var word in PassageSchema.NameWords(speaker))
                all.Add(Unscored(new TermQuery(new Term(NewsFields.Speaker, word))), Occur.MUST);
        }
    }

    /// <summary>Written as an exclusion, which costs nothing while no article is restricted.</summary>
    private void AddAudience(BooleanQuery all)
    {
        Query hidden = new TermQuery(new Term(NewsFields.Restricted, PassageSchema.Yes));
        if (query.Asker.Community is { } community)
        {
            hidden = new BooleanQuery
            {
                { hidden, Occur.MUST },
                { new TermQuery(new Term(NewsFields.Community, community)), Occur.MUST_NOT },
            };
        }

        all.Add(hidden, Occur.MUST_NOT);
    }

    private void AddPeriod(BooleanQuery all)
    {
        if (query.Since is null && query.Before is null)
            return;
        int? first = query.Since is { } since ? PassageSchema.DayNumber(since) : null;
        int? end = query.Before is { } before ? PassageSchema.DayNumber(before) : null;
        all.Add(Unscored(NumericRangeQuery.NewInt32Range(NewsFields.Day, first, end, minInclusive: true, maxInclusive: false)), Occur.MUST);
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

    private static ConstantScoreQuery Unscored(Query query) => new(query) { Boost = 0 };
}
