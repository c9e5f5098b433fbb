using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsBot.Indexing.Schema;
using NewsBot.Questions;

namespace NewsBot.Indexing.Searching;

/// <summary>Finds the word that was meant when no article holds the one that was typed: names first, then other words.</summary>
internal sealed class SpellingMender(IndexReader reader)
{
    private const int ShortestName = 4;
    private const int ShortestWord = 7;
    private const int LongName = 8;

    /// <summary>Null when nothing is close enough.</summary>
    public string? Mend(QueryWord word)
    {
        var typed = word.Text.ToLowerInvariant();
        if (!typed.All(char.IsLetter) || typed.Length < ShortestName)
            return null;
        return Closest(NewsFields.NameWord, typed, typed.Length >= LongName ? 2 : 1)
            ?? (word.IsName || typed.Length < ShortestWord ? null : Closest(NewsFields.Body, typed, 1));
    }

    /// <summary>The word of a speaker's name that was meant.</summary>
    public string? MendSpeaker(string word) =>
        word.Length < ShortestName || reader.DocFreq(new Term(NewsFields.Speaker, word)) > 0 ? null : Closest(NewsFields.Speaker, word, word.Length >= LongName ? 2 : 1);

    private string? Closest(string field, string typed, int edits)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
            return null;
        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, typed), edits, 1, true);
        var (best, mostBoost, mostArticles) = ((string?)null, 0f, 0);
        while (near.MoveNext())
        {
            var boost = near.Attributes.GetAttribute<IBoostAttribute>().Boost;
            if (boost < mostBoost || boost == mostBoost && near.DocFreq <= mostArticles)
                continue;
            (best, mostBoost, mostArticles) = (near.Term.Utf8ToString(), boost, near.DocFreq);
        }

        return best;
    }
}
