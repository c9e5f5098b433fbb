using Lucene.Net.Index;
using NewsBot.Indexing.Schema;
using NewsBot.Language;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Indexing.Searching;

/// <summary>Joins a question's acronyms with the names that articles spell them out as, and its names with their acronyms.</summary>
internal sealed class QuestionAcronyms(NewsQuery query, SpeltOutNames names, IndexReader reader, FoundTerms found, PassageSchema schema)
{
    /// <summary>So many in a hundred of the articles that hold a word must have it in capitals, or it is another word too: ice, who.</summary>
    private const int LeastInCapitals = 70;

    private readonly List<Synonym> _synonyms = [];
    private readonly Dictionary<string, double> _words = new(StringComparer.Ordinal);

    /// <summary>What stands in articles for terms of the question.</summary>
    public IReadOnlyList<Synonym> Synonyms => _synonyms;

    /// <summary>Stems to look for beside the question's own, and how much each counts.</summary>
    public IReadOnlyDictionary<string, double> Words => _words;

    /// <param name="terms">The question's own.</param>
    /// <param name="idfOf">How telling a stem is.</param>
    public void Find(IReadOnlyList<SearchTerm> terms, Func<string, double> idfOf)
    {
        foreach (var term in query.Words.Select(word => (word.Text, Term: TermOf(word.Text, terms))).Where(word => word.Term is not null))
            FindNames(term.Text, term.Term!, idfOf);
        var words = query.Words.SelectMany(word => SpeltOutNames.TellingWords(word.Text).Select(part => (Part: part, Term: TermOf(part, terms)))).ToList();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            foreach (var spelt in names.At(reader, words.GetRange(i, words.Count - i).ConvertAll(word => word.Part), query.Asker))
                FindLetters(spelt, [.. words.GetRange(i, spelt.Words).Select(word => word.Term).OfType<SearchTerm>()], idfOf);
        }

        foreach (var term in terms)
            _words.Remove(term.Word);
    }

    /// <summary>The names that a speaker has beside the one asked for.</summary>
    public IEnumerable<string> NamesOf(string speaker)
    {
        var words = SpeltOutNames.TellingWords(speaker).ToList();
        return words.Count == 0 ? [] : names.Of(reader, LettersIn(speaker), query.Asker)
            .Concat(names.At(reader, words, query.Asker).Where(spelt => spelt.Words == words.Count && IsMeant(spelt)).Select(spelt => spelt.Letters));
    }

    private void FindNames(string word, SearchTerm term, Func<string, double> idfOf)
    {
        var letters = LettersIn(word);
        var spelt = names.Of(reader, letters, query.Asker);
        if (spelt.Count == 0 || Acronyms.LettersOf(word) is null && !IsUnmistakable(letters))
            return;
        foreach (var name in spelt)
        {
            _synonyms.Add(new Synonym([.. StemsOf(name).Select(stem => StoredToken.FormOf(stem))], [term.Form]));
            var telling = SpeltOutNames.TellingWords(name).SelectMany(StemsOf).ToList();
            var share = Math.Min(1, term.Idf / telling.Sum(idfOf));
            foreach (var stem in telling)
                _words[stem] = Math.Max(_words.GetValueOrDefault(stem), term.Weight * share);
        }
    }

    private void FindLetters(SpeltOutWords spelt, IReadOnlyList<SearchTerm> named, Func<string, double> idfOf)
    {
        if (named.Count < 2 || StemsOf(spelt.Letters) is not [var stem] || !IsMeant(spelt))
            return;
        _synonyms.Add(new Synonym([StoredToken.FormOf(stem)], [.. named.Select(term => term.Form).Distinct()]));
        _words[stem] = Math.Min(named.Count, named.Sum(term => term.Idf * term.Weight) / idfOf(stem));
    }

    private bool IsMeant(SpeltOutWords spelt) => IsUnmistakable(spelt.Letters) && names.Of(reader, spelt.Letters, query.Asker).Contains(spelt.Name);

    private bool IsUnmistakable(string letters) => StemsOf(letters) is [var stem]
        && found.Holding(AcronymTerm.InCapitals(letters)) * 100L >= found.Holding(new Term(NewsFields.Body, stem)) * (long)LeastInCapitals;

    private SearchTerm? TermOf(string word, IReadOnlyList<SearchTerm> terms) =>
        StemsOf(word) is [var stem] && StoredToken.FormOf(stem) is var form ? terms.FirstOrDefault(term => term.Form == form) : null;

    private static string LettersIn(string word) => (Acronyms.LettersOf(word) ?? word).ToLowerInvariant();

    private List<string> StemsOf(string text) => AnalyzedText.StemsOf(schema.Analyzer, text);
}
