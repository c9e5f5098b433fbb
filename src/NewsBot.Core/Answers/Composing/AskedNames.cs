using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>Whom and what the question names, by the last word of each name: of "Tyre Nichols" a passage with "Tyre" alone tells nothing.</summary>
internal sealed class AskedNames(Inquiry inquiry)
{
    private readonly ulong _last = LastWords(inquiry);

    /// <summary>Whether the passage or its title names one of them, if there are any.</summary>
    public bool AreIn(RankedPassage passage) => _last == 0 || (passage.TermsWithTitle & _last) != 0;

    private static ulong LastWords(Inquiry inquiry)
    {
        var (words, question) = (inquiry.Query.Words, inquiry.Found.Question);
        return words.Where((word, i) => word.IsName && !(i + 1 < words.Length && words[i + 1].IsName && words[i + 1].At == word.At + word.Text.Length + 1))
            .Select(word => inquiry.View.Tokens(word.Text) is [.., var token] ? question.Find(token.Form) : -1)
            .Where(term => term >= 0).Aggregate(0ul, (set, term) => set | 1ul << term);
    }
}
