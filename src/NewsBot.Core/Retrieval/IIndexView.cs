using NewsBot.Articles;
using NewsBot.Ingestion;
using NewsBot.Questions;

namespace NewsBot.Retrieval;

/// <summary>One state of the index, for the length of one question.</summary>
/// <remarks>Not thread-safe. What the asker may not see is never returned.</remarks>
public interface IIndexView : IDisposable
{
    /// <summary>How much of the index the asker may see; counted beforehand.</summary>
    Holdings HeldFor(Audience asker);

    /// <summary>Whose articles the index holds, those that an asker may not see counted too: to read a question with.</summary>
    PublisherNames Publishers { get; }

    /// <summary>The names that the index holds.</summary>
    Catalog Catalog { get; }

    /// <summary>The languages other than English that articles are written in, as ISO 639-1 codes.</summary>
    IReadOnlyCollection<string> Languages { get; }

    /// <summary>Whether statements that the asker may see may be stored by whom the name names, also where it is misspelt.</summary>
    bool Speaks(string name, Audience asker);

    /// <summary>The articles that may answer, most promising first, at most <paramref name="most"/>.</summary>
    SearchResult Search(NewsQuery query, int most);

    /// <summary>An article found by <see cref="Search"/>, with the facts found in it.</summary>
    AnalyzedArticle Load(Candidate candidate);

    /// <summary>The forms that <see cref="TokenStrip"/> compares, each with its place in the text.</summary>
    /// <param name="text">Of an article, or a stretch of one.</param>
    /// <param name="language">The article's; null is read as English.</param>
    IReadOnlyList<PlacedToken> Tokens(string text, string? language = null);
}
