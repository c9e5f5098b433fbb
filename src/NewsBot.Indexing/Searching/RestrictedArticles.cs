using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsBot.Articles;
using NewsBot.Indexing.Schema;

namespace NewsBot.Indexing.Searching;

/// <summary>The articles that only one community may see, of one searcher.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class RestrictedArticles(IndexSearcher searcher, FoundTerms terms)
{
    private static readonly Term Restricted = new(NewsFields.Restricted, PassageSchema.Yes);

    /// <summary>The documents that an asker may not see; null while no article is restricted.</summary>
    public Query? HiddenFrom(Audience asker)
    {
        if (terms.Holding(Restricted) == 0)
            return null;
        var restricted = new TermQuery(Restricted);
        return asker.Community is not { } community ? restricted : new BooleanQuery
        {
            { restricted, Occur.MUST },
            { new TermQuery(new Term(NewsFields.Community, community)), Occur.MUST_NOT },
        };
    }

    /// <summary>Whether a document that an asker may see holds the term.</summary>
    public bool Shows(Term term, Audience asker) => terms.Holding(term) > 0
        && (HiddenFrom(asker) is not { } hidden || searcher.Search(new BooleanQuery { { new TermQuery(term), Occur.MUST }, { hidden, Occur.MUST_NOT } }, 1).TotalHits > 0);
}
