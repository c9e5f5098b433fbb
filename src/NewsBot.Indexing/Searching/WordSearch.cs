using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsBot.Indexing.Searching;

/// <summary>What to look for in documents of one kind: words of which any will do, and what a document must be beside.</summary>
/// <param name="Words">Scored by BM25, and summed; of fields that keep frequencies and lengths.</param>
/// <param name="Phrases">Scored too.</param>
/// <param name="NeedsPhrases">Whether a document must have the phrases; else they only favour it.</param>
/// <param name="Limits">What each document must be and must not be, unscored.</param>
/// <param name="Kind">The term of all documents of the kind; needed only where nothing else tells them apart.</param>
internal sealed record WordSearch(IReadOnlyList<WeighedWord> Words, IReadOnlyList<Query> Phrases, bool NeedsPhrases, DocumentLimits Limits, Term Kind)
{
    /// <summary>The same as Lucene has it.</summary>
    public BooleanQuery ToQuery()
    {
        var words = new BooleanQuery();
        foreach (var (term, boost) in Words)
            words.Add(new TermQuery(term) { Boost = boost }, Occur.SHOULD);
        return Limits.On(NeedsPhrases ? WithPhrases(new BooleanQuery { { words, Occur.MUST } }, Occur.MUST) : WithPhrases(words, Occur.SHOULD));
    }

    private BooleanQuery WithPhrases(BooleanQuery query, Occur occur)
    {
        foreach (var phrase in Phrases)
            query.Add(phrase, occur);
        return query;
    }
}

/// <summary>A word of one field, and how much it counts.</summary>
internal readonly record struct WeighedWord(Term Term, float Boost);
