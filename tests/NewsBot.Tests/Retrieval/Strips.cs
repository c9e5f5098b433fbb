using NewsBot.Language;
using NewsBot.Retrieval;

namespace NewsBot.Tests.Retrieval;

/// <summary>Makes what the rerankers compare from words as a person writes them.</summary>
internal static class Strips
{
    /// <summary>Words with a capital have the trait of one; digits that of a number.</summary>
    public static StoredToken[] Tokens(string sentence, TokenTraits traits = TokenTraits.None) => [.. sentence.Split(' ').Select(word => StoredToken.Of(
        StoredToken.FormOf(word.ToLowerInvariant()),
        traits | (char.IsUpper(word[0]) ? TokenTraits.Capital : char.IsDigit(word[0]) ? TokenTraits.Number : TokenTraits.None)))];

    /// <summary>An article whose sentences each begin a paragraph.</summary>
    public static Candidate Article(int key, params StoredToken[][] sentences)
    {
        var (places, first) = (new List<TokenSentence>(), 0);
        foreach (var sentence in sentences)
        {
            places.Add(new TokenSentence(first, first + sentence.Length, new TextSpan(first, sentence.Length), sentence.Length, BeginsParagraph: true));
            first += sentence.Length;
        }

        return new Candidate(key, 1, 1, null, key, null, new TokenStrip([.. sentences.SelectMany(sentence => sentence)], 0, [.. places]));
    }

    public static SearchResult Found(string words, IEnumerable<Candidate>? candidates = null, params string[] sought) => new(
        [.. words.Split(' ').Select(word => new SearchTerm(word, StoredToken.FormOf(word), Idf: 4, Weight: 1, IsName: false, Articles: 1))], [.. candidates ?? []], [], 8)
    {
        Sought = sought.Select(word => StoredToken.FormOf(word)).ToHashSet(),
    };
}
