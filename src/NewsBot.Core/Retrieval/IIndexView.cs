using NewsBot.Ingestion;
using NewsBot.Questions;

namespace NewsBot.Retrieval;

/// <summary>One state of the index, for the length of one question.</summary>
/// <remarks>Not thread-safe. What the asker may not see is never returned.</remarks>
public interface IIndexView : IDisposable
{
    /// <summary>Whose articles the index holds.</summary>
    PublisherNames Publishers { get; }

    /// <summary>The names that the index holds.</summary>
    Catalog Catalog { get; }

    /// <summary>The articles that may answer, most promising first, at most <paramref name="most"/>.</summary>
    SearchResult Search(NewsQuery query, int most);

    /// <summary>An article found by <see cref="Search"/>, with the facts found in it.</summary>
    AnalyzedArticle Load(Candidate candidate);

    /// <summary>The forms that <see cref="TokenStrip"/> compares, each with its place in the text.</summary>
    IReadOnlyList<PlacedToken> Tokens(string text);
}
