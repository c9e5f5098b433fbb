using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
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
    public const int Version = 1;

    private static readonly FieldType Words = new(TextField.TYPE_NOT_STORED) { StoreTermVectors = false };

    public Analyzer Analyzer { get; } = new NewsAnalyzer();

    /// <summary>For writer and searcher alike. Values found by cross-validation; see docs/answers.md.</summary>
    public Similarity Similarity { get; } = new BM25Similarity(k1: 1.2f, b: 0.75f);

    public static Term ArticleTerm(string articleId) => new(Fields.ArticleId, articleId);

    public IEnumerable<Document> DocumentsOf(AnalyzedArticle analyzed)
    {
        var (article, facts) = (analyzed.Article, analyzed.Facts);
        var title = AnalyzedText.Of(Analyzer, article.Title);
        var body = AnalyzedText.Of(Analyzer, article.Text);
        var passages = PassageSplitter.Split(article.Text, facts.Sentences);
        for (var i = 0; i < passages.Count; i++)
            yield return PassageDocument(analyzed, title, body, passages[i], passages.Count - i);
        yield return ArticleDocument(analyzed, title, body);
    }

    private static Document PassageDocument(AnalyzedArticle analyzed, AnalyzedText title, AnalyzedText body, TextSpan passage, int toArticle)
    {
        var document = Begin("passage", analyzed.Article);
        document.Add(new NumericDocValuesField(Fields.ToArticle, toArticle));
        document.Add(new Field(Fields.Title, title.Replay(), Words));
        document.Add(new Field(Fields.Passage, body.Replay(body.FirstAt(passage.Start), body.FirstAt(passage.End)), Words));
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
        document.Add(new StringField(Fields.Stance, stance, Field.Store.NO));
        foreach (var word in SpeakerWords(speaker.Name ?? speaker.Words))
            document.Add(new StringField(Fields.Speaker, word, Field.Store.NO));
    }

    private Document ArticleDocument(AnalyzedArticle analyzed, AnalyzedText title, AnalyzedText body)
    {
        var (article, facts) = (analyzed.Article, analyzed.Facts);
        var document = Begin("article", article);
        document.Add(new Field(Fields.Title, title.Replay(), Words));
        document.Add(new Field(Fields.Body, title.Replay(), Words));
        document.Add(new Field(Fields.Body, body.Replay(), Words));
        foreach (var caption in article.Captions)
            document.Add(new Field(Fields.Body, AnalyzedText.Of(Analyzer, caption.Text).Replay(), Words));

        foreach (var person in facts.Mentions.Where(m => m.Kind == MentionKind.Person && m.Display.Contains(' ')).Select(m => m.Display).Distinct())
            document.Add(new StringField(Fields.Person, person, Field.Store.NO));

        document.Add(new NumericDocValuesField(Fields.FactCount, facts.Facts.Length));
        document.Add(new NumericDocValuesField(Fields.Story, StoryKey(analyzed.StoryId)));
        if (article.Published is { } published)
            document.Add(new NumericDocValuesField(Fields.Day, DayNumber(published.Day)));
        if (article.Publisher is { } publisher)
            document.Add(new BinaryDocValuesField(Fields.Publisher, new Lucene.Net.Util.BytesRef(publisher.Name)));
        document.Add(new BinaryDocValuesField(Fields.Tokens, new Lucene.Net.Util.BytesRef(TokenStripCodec.Write(TokenStripMaker.Make(article.Text, title, body, facts)))));
        document.Add(new StoredField(Fields.Content, ArticleCodec.Write(analyzed)));
        return document;
    }

    private static Document Begin(string kind, Article article)
    {
        var document = new Document
        {
            new StringField(Fields.Kind, kind, Field.Store.NO),
            new StringField(Fields.ArticleId, article.Id, Field.Store.NO),
        };
        if (article.Publisher is { } publisher)
            document.Add(new StringField(Fields.Publisher, publisher.Name, Field.Store.NO));
        if (article.Author is { } author)
        {
            foreach (var word in SpeakerWords(author))
                document.Add(new StringField(Fields.Author, word, Field.Store.NO));
        }

        if (article.Published is { } published)
            document.Add(new Int32Field(Fields.Day, DayNumber(published.Day), Field.Store.NO));
        if (article.Audience.Community is { } community)
        {
            document.Add(new StringField(Fields.Restricted, "yes", Field.Store.NO));
            document.Add(new StringField(Fields.Community, community, Field.Store.NO));
        }

        return document;
    }

    public static int DayNumber(DateOnly day) => day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    public static string StanceTerm(Stance stance, bool negated) => (negated ? "not " : "") + stance.ToString().ToLowerInvariant();

    /// <summary>The words of a name, in lower case and without accents' fuss: letters and digits alone.</summary>
    public static IEnumerable<string> SpeakerWords(string name) =>
        name.ToLowerInvariant().Split([' ', '-', '’', '\'', '.', ',', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct();

    private static long StoryKey(string story)
    {
        var hash = 14695981039346656037ul;
        foreach (var c in story)
            hash = (hash ^ c) * 1099511628211ul;
        return (long)hash;
    }
}
