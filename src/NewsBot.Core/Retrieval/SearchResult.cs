using System.Collections.Immutable;

namespace NewsBot.Retrieval;

/// <summary>What a search found.</summary>
/// <param name="Terms">The question's words as the index knows them, each form once.</param>
/// <param name="Candidates">Most promising first.</param>
/// <param name="HighestIdf">Of a word that no passage holds.</param>
/// <param name="Mended">Words that no article holds, and those read instead.</param>
public sealed record SearchResult(IReadOnlyList<SearchTerm> Terms, IReadOnlyList<Candidate> Candidates, IReadOnlyList<Mending> Mended, double HighestIdf)
{
    /// <summary>The forms of the words for things of the kind that the question asks for ("which insect"); empty where no list has them.</summary>
    public IReadOnlySet<int> Sought { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>The forms of the words that no passage may hold; an article found by another of its passages may.</summary>
    public IReadOnlySet<int> Excluded { get; init; } = ImmutableHashSet<int>.Empty;

    /// <summary>What stands in articles for terms of the question: "DNC" for "Democratic National Committee", or the other way round.</summary>
    public IReadOnlyList<Synonym> Synonyms { get; init; } = [];

    /// <summary>The names of whose statements are asked for, as asked or mended first; empty where anybody's are.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>The keys of all stems that stand for a term, alone or with others.</summary>
    internal HashSet<int> Forms => field ??= [.. Terms.SelectMany(term => term.Forms), .. Synonyms.SelectMany(synonym => synonym.Forms)];

    /// <summary>The terms, ready to be looked up; made once for all that rank and compose.</summary>
    internal QuestionTerms Question => field ??= new QuestionTerms(this);
}

/// <summary>Words of articles that stand for terms of a question.</summary>
/// <param name="Forms">The keys of their stems; they must stand in this order, with nothing between.</param>
/// <param name="Terms">The keys of the terms.</param>
public sealed record Synonym(ImmutableArray<int> Forms, ImmutableArray<int> Terms);

/// <summary>A word as typed, and as the index has it.</summary>
public sealed record Mending(string Typed, string Meant);

/// <summary>A word of the question as the index knows it.</summary>
/// <param name="Word">Its stem.</param>
/// <param name="Form">Its stem's key; see <see cref="TokenStrip"/>.</param>
/// <param name="Idf">How telling it is: the logarithm of passages over passages that hold it.</param>
/// <param name="Weight">How much the question leans on it; 1 for an ordinary content word.</param>
/// <param name="IsName">Written as a name.</param>
/// <param name="Articles">How many articles hold it.</param>
/// <param name="Parts">The parts of the question that hold it, one bit each.</param>
public sealed record SearchTerm(string Word, int Form, double Idf, double Weight, bool IsName, int Articles, uint Parts = 1)
{
    /// <summary>What other languages' articles have for the same word, where the index holds any; empty in an English index.</summary>
    public ImmutableArray<string> Variants { get; init; } = [];

    /// <summary>The keys of the stem and its variants.</summary>
    public IEnumerable<int> Forms => Variants.Select(variant => StoredToken.FormOf(variant)).Prepend(Form);
}

/// <summary>An article that may answer, with what was prepared of it when it was indexed.</summary>
/// <param name="Key">Names it inside its view.</param>
/// <param name="ArticleScore">How well the whole article fits.</param>
/// <param name="PassageScore">How well its best passage fits; 0 when no passage was among the best.</param>
/// <param name="Day">Days since 1970-01-01 to its publication; null without a date.</param>
/// <param name="Story">Shared by articles that are copies of one story. Made from the story alone, so it also puts equals in an order
/// that does not hang on which of them was indexed first.</param>
/// <param name="Publisher">As the index knows it; null without one.</param>
/// <param name="Tokens">Its words.</param>
public sealed record Candidate(int Key, float ArticleScore, float PassageScore, int? Day, long Story, string? Publisher, TokenStrip Tokens);
