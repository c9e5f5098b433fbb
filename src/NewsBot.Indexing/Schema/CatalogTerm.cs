using Lucene.Net.Documents;
using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Ingestion;
using NewsBot.Questions;

namespace NewsBot.Indexing.Schema;

/// <summary>A name that can be suggested, with the one community that may see it, if it is not for everyone.</summary>
internal readonly record struct CatalogTerm(string? Community, string Name)
{
    private const char Mark = '\n';
    private const int LeastMentions = 2;
    private const int LeastLetters = 5;

    public static CatalogTerm Parse(string term) =>
        term.IndexOf(Mark) is var mark and >= 0 ? new CatalogTerm(term[..mark], term[(mark + 1)..]) : new CatalogTerm(null, term);

    public override string ToString() => Community is null ? Name : $"{Community}{Mark}{Name}";

    public static void AddTo(Document document, AnalyzedArticle analyzed)
    {
        var (article, mentions) = (analyzed.Article, analyzed.Facts.Mentions);
        var people = mentions.Where(mention => mention.Kind == MentionKind.Person && mention.Display.Contains(' ')).Select(mention => mention.Display);
        Add(document, NewsFields.Person, article, people);
        Add(document, NewsFields.Topic, article, TopicsOf(analyzed));
        if (article.Publisher is { } publisher)
            Add(document, NewsFields.Source, article, [publisher.Name]);

        var names = mentions.Where(mention => mention.Kind is MentionKind.Person or MentionKind.Place or MentionKind.Organisation);
        foreach (var word in names.SelectMany(mention => PassageSchema.NameWords(mention.Display)).Distinct())
            document.Add(new StringField(NewsFields.NameWord, word, Field.Store.NO));
    }

    private static void Add(Document document, string field, Article article, IEnumerable<string> names)
    {
        foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase))
            document.Add(new StringField(field, new CatalogTerm(article.Audience.Community, name).ToString(), Field.Store.NO));
    }

    /// <summary>Names that the article comes back to, and words of its title that its text has too.</summary>
    private static IEnumerable<string> TopicsOf(AnalyzedArticle analyzed)
    {
        var article = analyzed.Article;
        var named = analyzed.Facts.Mentions
            .Where(mention => mention.Kind is MentionKind.Person or MentionKind.Place or MentionKind.Organisation)
            .GroupBy(mention => mention.Display)
            .Where(group => group.Count() >= LeastMentions)
            .Select(group => group.Key)
            .ToList();
        var words = article.Title.Split([' ', ',', ':', ';', '.', '?', '!', '"', '“', '”', '‘', '’', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= LeastLetters && word.All(char.IsLetter) && !FunctionWords.Contains(word))
            .Select(word => word.ToLowerInvariant())
            .Where(word => article.Text.Contains(word, StringComparison.Ordinal) && !named.Any(name => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return named.Concat(words);
    }
}
