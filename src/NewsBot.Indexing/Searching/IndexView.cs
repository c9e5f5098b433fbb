using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsBot.Articles;
using NewsBot.Indexing.Schema;
using NewsBot.Ingestion;
using NewsBot.Language.Recognition;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Indexing.Searching;

/// <summary>One searcher, for the length of one question.</summary>
internal sealed class IndexView(SearcherLease lease, PassageSchema schema, IndexFigures figures, SegmentMemory memory, SoughtThings things) : IIndexView
{
    private const int MostDays = 4;

    /// <summary>A word of which at most so many articles, and one document in so many, know is rare.</summary>
    private const int RareArticles = 3;
    private const int RareShare = 20_000;

    /// <summary>"Happened", "said": with these anything stands.</summary>
    private const double LeastWeight = 0.3;

    /// <summary>What a statement is about often stands in another passage than the statement: a fourth as many candidates come by their whole article.</summary>
    private const int PassagesPerArticle = 4;

    private readonly IndexSearcher _searcher = lease.Searcher;
    private readonly FoundTerms _terms = new(lease.Searcher, memory.Places);

    public SearchResult Search(NewsQuery query, int most)
    {
        var mended = new List<Mending>();
        var stems = new QuestionStems(schema, _terms, figures.Languages, query.Language);
        query = Mend(query, stems, mended);
        var terms = TermsOf(query, stems);
        var acronyms = new QuestionAcronyms(query, memory.SpeltOut, _searcher.IndexReader, _terms, schema);
        acronyms.Find(terms, stem => IdfOf(_terms.Holding(new Term(NewsFields.Passage, stem))));
        IReadOnlyList<string> speakers = query.Speaker is { } speaker ? [speaker, .. acronyms.NamesOf(speaker)] : [];
        var builder = new QueryBuilder(query, terms, acronyms.Words, speakers, stems, Restricted);
        var found = new FoundArticles(_searcher);
        if (!query.AsksForStatements || terms.Count > 0)
            found.AddArticles(Top(builder.Articles(), terms, query.AsksForStatements ? most / PassagesPerArticle : most));

        // Without words the newest passages are those of the newest articles.
        if (query.AsksForStatements || terms.Count > 0)
            found.AddPassages(Top(builder.Passages(), terms, most));
        if (!query.OnlyPublishers)
        {
            foreach (var publisher in query.Publishers)
            {
                found.AddArticles(Top(builder.Articles(publisher), terms, most / 2));
                found.AddPassages(Top(builder.Passages(publisher), terms, most / 2));
                foreach (var day in query.Days.Take(MostDays).Where(query.Allows))
                    found.AddArticles(Top(builder.Articles(publisher, day), terms, most / MostDays));
            }
        }

        return new SearchResult(terms, found.ToCandidates(), mended, Math.Log(1 + (_searcher.IndexReader.NumDocs + 0.5) / 0.5))
        {
            Sought = things.Of(query.Thing),
            Synonyms = acronyms.Synonyms,
            Speakers = speakers,
            Excluded = query.Excluded.SelectMany(stems.Phrases).SelectMany(stem => stem).Select(stem => StoredToken.FormOf(stem)).ToHashSet(),
        };
    }

    public Holdings HeldFor(Audience asker) => figures.For(asker);

    public PublisherNames Publishers => figures.Publishers;

    public IReadOnlyCollection<string> Languages => figures.Languages;

    public bool Speaks(string name, Audience asker) => PassageSchema.NameWords(name).All(word => Restricted.Shows(new Term(NewsFields.Speaker, word), asker)
        || !Restricted.Shows(new Term(NewsFields.NameWord, word), asker) && Mender([]).MendSpeaker(word) is not null);

    public Catalog Catalog => memory.Catalogs.Of(_searcher.IndexReader);

    /// <summary>The best, or, when nothing tells them apart, the newest.</summary>
    private ScoreDoc[] Top(WordSearch search, List<SearchTerm> terms, int most) => terms.Count > 0
        ? new BestFirst(_searcher, _terms, memory).Search(search, most)
        : new NewestFirst(_searcher, _terms, memory).Search(search, most);

    /// <remarks>Unpacked anew for each question: keeping unpacked articles from question to question was tried, and made the garbage
    /// collector take a third of the time.</remarks>
    public AnalyzedArticle Load(Candidate candidate)
    {
        var leaves = _searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(candidate.Key, leaves)];
        var content = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(NewsFields.Content).Get(candidate.Key - leaf.DocBase, content);
        return ArticleCodec.Read(content.Bytes.AsMemory(content.Offset, content.Length));
    }

    public IReadOnlyList<PlacedToken> Tokens(string text, string? language = null)
    {
        var tokens = new List<PlacedToken>();
        AnalyzedText.ForEach(schema.Analyzers.For(language), text, (stem, span) => tokens.Add(new PlacedToken(StoredToken.FormOf(stem), span)));
        return tokens;
    }

    public void Dispose() => lease.Dispose();

    private RestrictedArticles Restricted => field ??= new RestrictedArticles(_searcher, _terms);

    private SpellingMender Mender(IReadOnlyList<string> others) => new(_searcher, schema.Analyzer, Restricted, others);

    private NewsQuery Mend(NewsQuery query, QuestionStems stems, List<Mending> mended)
    {
        var rare = RareArticles + (_searcher.IndexReader.NumDocs / RareShare);
        return query with
        {
            Words = [.. query.Words.Select(word => word with { Text = Note(word.Text, Meant(word, stems.Of(word.Text, word.IsName))) })],
            Speaker = query.Speaker is { } speaker ? string.Join(' ', PassageSchema.NameWords(speaker).Select(word => Note(word, MeantSpeaker(word)))) : null,
        };

        string? Meant(QueryWord word, IReadOnlyList<WordStem> cuts)
        {
            if (cuts.All(cut => !stems.IsHeld(cut.Stem)))
                return Mender(HeldBeside(word)).Mend(word);
            return cuts is [var cut] && !word.IsName && Holding(NewsFields.Body, cut.Stem, cut.Variants) <= rare && query.Language is null or LanguageCode.English
                ? Mender(HeldBeside(word)).MendRare(word)
                : null;
        }

        string? MeantSpeaker(string word) => Restricted.Shows(new Term(NewsFields.Speaker, word), query.Asker) ? null : Mender([]).MendSpeaker(word);

        List<string> HeldBeside(QueryWord word) => [.. query.Words
            .Where(other => other.Weight > LeastWeight && other != word)
            .SelectMany(other => stems.Of(other.Text, other.IsName)).Select(other => other.Stem).Where(stems.IsHeld).Distinct()];

        string Note(string typed, string? meant)
        {
            if (meant is not null)
                mended.Add(new Mending(typed, meant));
            return meant ?? typed;
        }
    }

    private List<SearchTerm> TermsOf(NewsQuery query, QuestionStems stems)
    {
        var terms = new List<SearchTerm>();
        foreach (var word in query.Words)
        {
            foreach (var cut in stems.Of(word.Text, word.IsName))
            {
                var (stem, variants) = cut;
                var form = StoredToken.FormOf(stem);
                var part = 1u << Math.Min(word.Part, 31);
                if (terms.FindIndex(term => term.Form == form) is var known and >= 0)
                {
                    terms[known] = terms[known] with { Parts = terms[known].Parts | part };
                    continue;
                }

                var idf = IdfOf(Holding(NewsFields.Passage, stem, variants));
                terms.Add(new SearchTerm(stem, form, idf, word.Weight * cut.Weight, word.IsName, Holding(NewsFields.Body, stem, variants), part) { Variants = variants });
            }
        }

        return terms;
    }

    /// <summary>How telling a word is that so many passages hold.</summary>
    private double IdfOf(int holding)
    {
        var passages = Math.Max(1, _terms.Holding(new Term(NewsFields.Kind, PassageSchema.PassageKind)));
        return Math.Max(Math.Log(1 + (passages - Math.Min(holding, passages) + 0.5) / (holding + 0.5)), 0.01);
    }

    private int Holding(string field, string stem, ImmutableArray<string> variants)
    {
        var holding = _terms.Holding(new Term(field, stem));
        foreach (var variant in variants)
            holding += _terms.Holding(new Term(field, variant));
        return holding;
    }
}
