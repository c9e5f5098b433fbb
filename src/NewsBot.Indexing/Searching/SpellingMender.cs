using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsBot.Articles;
using NewsBot.Indexing.Schema;
using NewsBot.Questions;

namespace NewsBot.Indexing.Searching;

/// <summary>Finds the word that was meant when no article holds the one that was typed: of the words that are spelt nearly so, the one
/// that is likeliest by its sound, by the question's other words beside it, and by how many articles hold it.</summary>
/// <remarks>Short words are near to many that nobody meant. They are mended to what stands with the question's other words. A word
/// that only restricted articles hold is never what was meant: the answer names it to whoever asked.</remarks>
/// <param name="searcher">Over the index.</param>
/// <param name="analyzer">Cuts words as English articles are cut.</param>
/// <param name="restricted">Of the same index.</param>
/// <param name="others">Stems of the question's other words that articles hold.</param>
internal sealed class SpellingMender(IndexSearcher searcher, Analyzer analyzer, RestrictedArticles restricted, IReadOnlyList<string> others)
{
    private const int Shortest = 4;
    private const int ShortestOfTwo = 5;
    private const int LongWord = 7;
    private const int LongName = 8;
    private const int MostWeighed = 12;

    /// <summary>With fewer consonants, too many words sound the same.</summary>
    private const int LeastSound = 3;

    private readonly IndexReader _reader = searcher.IndexReader;

    /// <summary>Null when nothing is close enough.</summary>
    public string? Mend(QueryWord word)
    {
        var typed = word.Text.ToLowerInvariant();
        return MayBeMended(typed) ? Best(Near(word, typed).Where(found => found.Together > 0 || IsPlain(found, word, typed)), typed) : null;
    }

    /// <summary>The word that was meant where the one that was typed is rare, and stands with none of the question's other words, while
    /// one that sounds the same does: "crain collapse", where an article names a Mr Crain.</summary>
    public string? MendRare(QueryWord word)
    {
        var typed = word.Text.ToLowerInvariant();
        if (others.Count == 0 || typed.Length < ShortestOfTwo || !MayBeMended(typed) || Together(typed) > 0)
            return null;
        var stem = StemOf(typed);
        return Best(Near(word, typed).Where(found => found.SoundsAlike && found.Together > 0 && StemOf(found.Word) != stem), typed);
    }

    /// <summary>The word of a speaker's name that was meant, where the one that was typed is no speaker's.</summary>
    public string? MendSpeaker(string word) => Best(Near(NewsFields.Speaker, word, isName: true), word);

    private static bool MayBeMended(string typed) => typed.Length >= Shortest && typed.All(char.IsLetter);

    private string? Best(IEnumerable<NearWord> found, string typed)
    {
        var best = found.OrderByDescending(word => word.Likeness).ThenBy(word => word.Word, StringComparer.Ordinal).FirstOrDefault(IsOpen);
        return best is null ? null
            : best.IsStem ? new PrintedWords(_reader, analyzer).Of(best.Word, typed)
            : best.IsName ? char.ToUpperInvariant(best.Word[0]) + best.Word[1..]
            : best.Word;
    }

    private bool IsOpen(NearWord found) => restricted.Shows(new Term(found.Field, found.Word), Audience.Everyone);

    private string StemOf(string word) => AnalyzedText.StemsOf(analyzer, word) is [var stem, ..] ? stem : word;

    private List<NearWord> Near(QueryWord word, string typed)
    {
        var near = Near(NewsFields.NameWord, typed, isName: true);
        if (!word.IsName || near.Count == 0)
        {
            near.AddRange(Near(NewsFields.Topic, typed, isName: false));
            near.AddRange(Near(NewsFields.Body, StemOf(typed), isName: false, typed.Length));
        }

        return [.. near.OrderByDescending(found => found.Likeness).DistinctBy(found => StemOf(found.Word)).Take(MostWeighed).Select(found => found with { Together = Together(found.Word) })];
    }

    /// <summary>Whether it is close enough by itself: for a name that was written as one, a long word, or, in a question of one word, what sounds the same.</summary>
    private bool IsPlain(NearWord found, QueryWord word, string typed) =>
        word.IsName || typed.Length >= LongWord || others.Count == 0 && (found.IsName || found.SoundsAlike);

    private List<NearWord> Near(string field, string typed, bool isName, int? letters = null)
    {
        var near = new List<NearWord>();
        if (typed.Length < Shortest || MultiFields.GetTerms(_reader, field) is not { } terms)
            return near;
        var sound = Sound.Of(typed);
        var found = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, typed), (letters ?? typed.Length) >= ShortestOfTwo ? 2 : 1, 1, true);
        while (found.MoveNext())
        {
            var candidate = found.Term.Utf8ToString();
            if (candidate.Length < Shortest || FunctionWords.Contains(candidate) || !candidate.All(char.IsLetter))
                continue;
            var (edits, alike) = (Spelling.Edits(typed, candidate), sound.Length >= LeastSound && Sound.Of(candidate) == sound);
            if (edits == 1 || alike || isName && typed.Length >= LongName)
                near.Add(new NearWord(candidate, field, isName, alike, edits, found.DocFreq));
        }

        return near;
    }

    /// <summary>The share of the articles that hold the candidate in which a passage has it with another word of the question.</summary>
    private double Together(string candidate)
    {
        if (others.Count == 0)
            return 0;
        var term = new Term(NewsFields.Passage, StemOf(candidate));
        var holding = _reader.DocFreq(term);
        if (holding == 0)
            return 0;
        var any = new BooleanQuery();
        foreach (var other in others)
            any.Add(new TermQuery(new Term(NewsFields.Passage, other)), Occur.SHOULD);
        var count = new TotalHitCountCollector();
        searcher.Search(new BooleanQuery { { new TermQuery(term), Occur.MUST }, { any, Occur.MUST } }, count);
        return (double)count.TotalHits / holding;
    }

    /// <param name="Word">As articles have it; a word that no name or title has, by its stem.</param>
    /// <param name="Edits">Letters left out, added, exchanged or swapped.</param>
    private sealed record NearWord(string Word, string Field, bool IsName, bool SoundsAlike, int Edits, int Articles)
    {
        private const double OfSound = 1.5;
        private const double OfName = 0.3;
        private const double OfTogether = 2;

        public bool IsStem => Field == NewsFields.Body;

        /// <summary>The share of what holds it that holds another word of the question with it.</summary>
        public double Together { get; init; }

        public double Likeness => (SoundsAlike ? OfSound : 0) - Edits + Math.Log10(Math.Max(1, Articles)) + (IsName ? OfName : 0) + OfTogether * Together;
    }
}
