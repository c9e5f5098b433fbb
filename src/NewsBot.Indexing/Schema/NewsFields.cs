namespace NewsBot.Indexing.Schema;

/// <summary>The fields of the index. Each article is one block: its passages, then the article itself.</summary>
internal static class NewsFields
{
    /// <summary>"passage" or "article".</summary>
    public const string Kind = "kind";

    /// <summary>The article's id, on every document of its block.</summary>
    public const string ArticleId = "article";

    /// <summary>How many documents after a passage its article stands.</summary>
    public const string ToArticle = "to_article";

    /// <summary>A passage's words.</summary>
    public const string Passage = "passage";

    /// <summary>The whole article's words: title, text and captions.</summary>
    public const string Body = "body";

    /// <summary>Stances of the statements in a passage or article ("denied", "not denied").</summary>
    public const string Stance = "stance";

    /// <summary>Words of the speakers in a passage or article.</summary>
    public const string Speaker = "speaker";

    /// <summary>People in an article, by their full names; for completion. See <see cref="CatalogTerm"/>.</summary>
    public const string Person = "person";

    /// <summary>What an article is about; for completion and "nearest topics". See <see cref="CatalogTerm"/>.</summary>
    public const string Topic = "topic";

    /// <summary>Who brought an article out; for completion. See <see cref="CatalogTerm"/>.</summary>
    public const string Source = "source";

    /// <summary>Words of the names in an article; for mending misspelt ones.</summary>
    public const string NameWord = "name_word";

    /// <summary>Acronyms that an article has in capitals, and the names that it spells them out as. See <see cref="AcronymTerm"/>.</summary>
    public const string Acronym = "acronym";

    /// <summary>The publisher's name as given.</summary>
    public const string Publisher = "publisher";

    /// <summary>The author's words.</summary>
    public const string Author = "author";

    /// <summary>The language of an article that is not in English, as its ISO 639-1 code.</summary>
    public const string Language = "language";

    /// <summary>Days since 1970-01-01.</summary>
    public const string Day = "day";

    /// <summary>Present when only one community may see the article.</summary>
    public const string Restricted = "restricted";

    public const string Community = "community";

    /// <summary>Key of the wire story.</summary>
    public const string Story = "story";

    public const string FactCount = "facts";

    /// <summary>The <see cref="Retrieval.TokenStrip"/>.</summary>
    public const string Tokens = "tokens";

    /// <summary>The article as it was stored, with its facts. A column, not a stored field: unpacking stored fields was two fifths of an answer's time.</summary>
    public const string Content = "content";
}
