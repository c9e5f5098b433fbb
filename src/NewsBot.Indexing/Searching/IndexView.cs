using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsBot.Indexing.Schema;
using NewsBot.Ingestion;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Indexing.Searching;

/// <summary>One searcher, for the length of one question.</summary>
internal sealed class IndexView(SearcherLease lease, PassageSchema schema) : IIndexView
{
    private readonly IndexSearcher _searcher = lease.Searcher;

    public SearchResult Search(NewsQuery query, int most)
    {
        var terms = TermsOf(query);
        var builder = new QueryBuilder(query, terms, StemsOf);
        var found = new FoundArticles(_searcher);
        found.AddArticles(_searcher.Search(builder.Articles(), most));
        found.AddPassages(_searcher.Search(builder.Passages(), most));
        if (!query.OnlyPublishers)
        {
            foreach (var publisher in query.Publishers)
            {
                found.AddArticles(_searcher.Search(builder.Articles(publisher), most / 2));
                found.AddPassages(_searcher.Search(builder.Passages(publisher), most / 2));
            }
        }

        return new SearchResult(terms, found.ToCandidates());
    }

    public AnalyzedArticle Load(Candidate candidate)
    {
        var content = _searcher.Doc(candidate.Key, ContentOnly).GetBinaryValue(NewsFields.Content);
        return ArticleCodec.Read(content.Bytes, content.Offset, content.Length);
    }

    public IReadOnlyList<PlacedToken> Tokens(string text)
    {
        var analyzed = AnalyzedText.Of(schema.Analyzer, text);
        return [.. Enumerable.Range(0, analyzed.Count).Select(i => new PlacedToken(Token.FormOf(analyzed.Stem(i)), analyzed.Span(i)))];
    }

    public void Dispose() => lease.Dispose();

    private static readonly HashSet<string> ContentOnly = [NewsFields.Content];

    private List<SearchTerm> TermsOf(NewsQuery query)
    {
        var terms = new List<SearchTerm>();
        var reader = _searcher.IndexReader;
        var articles = Math.Max(1, reader.DocFreq(new Term(NewsFields.Kind, PassageSchema.ArticleKind)));
        foreach (var word in query.Words)
        {
            foreach (var stem in StemsOf(word.Text))
            {
                var form = Token.FormOf(stem);
                if (terms.Exists(term => term.Form == form))
                    continue;
                var holding = reader.DocFreq(new Term(NewsFields.Body, stem));
                var idf = Math.Log(1 + (articles - holding + 0.5) / (holding + 0.5));
                terms.Add(new SearchTerm(stem, form, Math.Max(idf, 0.01), word.Weight, word.IsName, holding));
            }
        }

        return terms;
    }

    private List<string> StemsOf(string text)
    {
        var analyzed = AnalyzedText.Of(schema.Analyzer, text);
        return [.. Enumerable.Range(0, analyzed.Count).Select(analyzed.Stem)];
    }
}
