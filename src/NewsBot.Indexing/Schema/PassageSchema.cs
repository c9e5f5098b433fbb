using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Ingestion;
using NewsBot.Language;

namespace NewsBot.Indexing.Schema;

/// <summary>How articles stand in the index.</summary>
/// <remarks>Thread-safe. Each article is one block of documents, its passages first and the article itself last, so it must be
/// written in one call (<c>UpdateDocuments(ArticleTerm(id), DocumentsOf(article))</c>); deleting by <see cref="ArticleTerm"/> removes it whole.</remarks>
internal sealed class PassageSchema
{
    /// <summary>Grows with every change of fields, analysis or stored form; an index of another version is rebuilt.</summary>
    public const int Version = 9;

    public const string ArticleKind = "article";
    public const string PassageKind = "passage";
    public const string Yes = "yes";

    private static readonly DateOnly Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch);
    private static readonly FieldType Words = new(TextField.TYPE_NOT_STORED) { StoreTermVectors = false };

    public NewsAnalyzers Analyzers { get; } = new();

    /// <summary>For English, and for whatever has no language.</summary>
    public Analyzer Analyzer => Analyzers.English;

    /// <summary>For writer and searcher alike. Both figures are lower than Lucene's own, b much lower: a long news article is not the less about
    /// what it names; see docs/answers.md.</summary>
    public PassageSimilarity Similarity { get; } = new PassageSimilarity(k1: 0.9f, b: 0.05f);

    public static Term ArticleTerm(string articleId) => new(NewsFields.ArticleId, articleId);

    public IEnumerable<Document> DocumentsOf(AnalyzedArticle analyzed)
    {
        var (article, facts) = (analyzed.Article, analyzed.Facts);
        var analyzer = Analyzers.For(article.Language);
        var title = AnalyzedText.Of(analyzer, article.Title);
        var body = AnalyzedText.Of(analyzer, article.Text);
        var passages = PassageSplitter.Split(article.Text, facts.Sentences);
        for (var i = 0; i < passages.Count; i++)
            yield return PassageDocument(analyzed, body, passages[i], passages.Count - i);
        yield return ArticleDocument(analyzed, title, body);
    }

    private static Document PassageDocument(AnalyzedArticle analyzed, AnalyzedText body, TextSpan passage, int toArticle)
    {
        var document = Begin(PassageKind, analyzed.Article);
        document.Add(new NumericDocValuesField(NewsFields.ToArticle, toArticle));
        document.Add(new Field(NewsFields.Passage, body.Replay(body.FirstAt(passage.Start), body.FirstAt(passage.End)), Words));
        foreach (var fact in analyzed.Facts.Facts)
        {
            if (passage.Overlaps(fact.Extent) || fact.Cue.Spans.Any(passage.Overlaps))
                AddStatement(document, fact);
        }

        return document;
    }

    private static void AddStatement(Document document, Fact fact)
    {
        if (fact.Speaker is not { } speaker)
            return;
        var stance = StanceTerm(fact.Stance, fact.Cue.Negated);
        document.Add(new StringField(NewsFields.Stance, stance, Field.Store.NO));
        foreach (var word in NameWords($"{speaker.Name} {speaker.Words}"))
            document.Add(new StringField(NewsFields.Speaker, word, Field.Store.NO));
    }

    private Document ArticleDocument(AnalyzedArticle analyzed, AnalyzedText title, AnalyzedText body)
    {
        var (article, facts) = (analyzed.Article, analyzed.Facts);
        var document = Begin(ArticleKind, article);
        document.Add(new Field(NewsFields.Body, title.Replay(), Words));
        document.Add(new Field(NewsFields.Body, body.Replay(), Words));
        foreach (var caption in article.Captions)
            document.Add(new Field(NewsFields.Body, AnalyzedText.Of(Analyzers.For(article.Language), $"{caption.Text} {caption.Credit}").Replay(), Words));

        if (!NewsAnalyzers.IsEnglish(article.Language))
            document.Add(new StringField(NewsFields.Language, article.Language!, Field.Store.NO));
        else
            AcronymTerm.AddTo(document, article);
        CatalogTerm.AddTo(document, analyzed);
        foreach (var fact in facts.Facts)
            AddStatement(document, fact);

        document.Add(new NumericDocValuesField(NewsFields.FactCount, facts.Facts.Length));
        document.Add(new NumericDocValuesField(NewsFields.Story, StoryKey(analyzed.StoryId)));
        if (article.Publisher is { } publisher)
            document.Add(new BinaryDocValuesField(NewsFields.Publisher, new Lucene.Net.Util.BytesRef(publisher.Name)));
        document.Add(new BinaryDocValuesField(NewsFields.Tokens, new Lucene.Net.Util.BytesRef(TokenStripCodec.Write(TokenStripMaker.Make(article.Text, title, body, facts)))));
        document.Add(new BinaryDocValuesField(NewsFields.Content, new Lucene.Net.Util.BytesRef(ArticleCodec.Write(analyzed))));
        return document;
    }

    private static Document Begin(string kind, Article article)
    {
        var document = new Document
        {
            new StringField(NewsFields.Kind, kind, Field.Store.NO),
            new StringField(NewsFields.ArticleId, article.Id, Field.Store.NO),
        };
        if (article.Publisher is { } publisher)
            document.Add(new StringField(NewsFields.Publisher, publisher.Name, Field.Store.NO));
        if (article.Author is { } author)
        {
            foreach (var word in NameWords(author))
                document.Add(new StringField(NewsFields.Author, word, Field.Store.NO));
        }

        if (article.Published is { } published)
        {
            document.Add(new Int32Field(NewsFields.Day, DayNumber(published.Day), Field.Store.NO));
            document.Add(new NumericDocValuesField(NewsFields.Day, DayNumber(published.Day)));
        }

        if (article.Audience.Community is { } community)
        {
            document.Add(new StringField(NewsFields.Restricted, Yes, Field.Store.NO));
            document.Add(new StringField(NewsFields.Community, community, Field.Store.NO));
        }

        return document;
    }

    public static int DayNumber(DateOnly day) => day.DayNumber - Epoch.DayNumber;

    public static DateOnly DayOf(int number) => Epoch.AddDays(number);

    public static string StanceTerm(Stance stance, bool negated = false) => (negated ? "not " : "") + stance.ToString().ToLowerInvariant();

    /// <summary>The words of a name, in lower case and without accents' fuss: letters and digits alone.</summary>
    public static IEnumerable<string> NameWords(string name) =>
        name.ToLowerInvariant().Split([' ', '-', '’', '\'', '.', ',', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct();

    private static long StoryKey(string story)
    {
        var hash = 14695981039346656037ul;
        foreach (var c in story)
            hash = (hash ^ c) * 1099511628211ul;
        return (long)hash;
    }
}
