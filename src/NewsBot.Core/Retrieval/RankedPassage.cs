using NewsBot.Ingestion;

namespace NewsBot.Retrieval;

/// <summary>A stretch of whole sentences in an article, and how well it answers.</summary>
internal sealed class RankedPassage(Candidate candidate, int firstSentence, int lastSentence, ulong terms, ArticleTerms article, FeatureVector features)
{
    private FeatureVector _features = features;

    public Candidate Candidate => candidate;

    public int FirstSentence { get; private set; } = firstSentence;

    public int LastSentence { get; private set; } = lastSentence;

    /// <summary>The question's terms in it.</summary>
    public ulong Terms => terms;

    /// <summary>The question's terms in its article.</summary>
    public ArticleTerms Article => article;

    /// <summary>The question's terms in it and in its article's title.</summary>
    public ulong TermsWithTitle => terms | article.InTitle;

    public ref FeatureVector Features => ref _features;

    public float Score { get; set; }

    /// <summary>How many passages of the same article are chosen already.</summary>
    public int SiblingsShown { get; set; }

    /// <summary>Whether its score is that of a passage after the first.</summary>
    public bool Follows { get; private set; }

    public void ScoreAsFollowing(in FeatureVector weights) => (Score, Follows) = (_features.Dot(weights), true);

    /// <summary>The same passage, to be widened and trimmed apart from this one.</summary>
    public RankedPassage Copy() => new(candidate, FirstSentence, LastSentence, terms, article, _features) { Score = Score };

    public bool Overlaps(RankedPassage other) =>
        candidate.Key == other.Candidate.Key && FirstSentence <= other.LastSentence && other.FirstSentence <= LastSentence;

    public ReadOnlySpan<StoredToken> Tokens => candidate.Tokens.Of(FirstSentence, LastSentence);

    /// <summary>Takes in the sentences after and before it while it stays within a passage's length and off the other passages.</summary>
    public void Widen(IReadOnlyList<RankedPassage> others, IReadOnlySet<int> excluded)
    {
        var sentences = candidate.Tokens.Sentences;
        var words = Words;
        while (LastSentence + 1 < sentences.Length && IsFree(LastSentence + 1, others, excluded) && words + sentences[LastSentence + 1].Words <= PassageSplitter.MostWords)
            words += sentences[++LastSentence].Words;
        while (FirstSentence > 0 && IsFree(FirstSentence - 1, others, excluded) && words + sentences[FirstSentence - 1].Words <= PassageSplitter.MostWords)
            words += sentences[--FirstSentence].Words;
    }

    /// <summary>Takes in the sentences of its paragraph that lean on it or that it leans on, as "It is meant to ..." leans on the one
    /// before, while it stays within a passage's length and off the other passages.</summary>
    public void Complete(IReadOnlyList<RankedPassage> others, IReadOnlySet<int> excluded)
    {
        var sentences = candidate.Tokens.Sentences;
        var words = Words;
        while (LeansOnPrevious(FirstSentence) && Takes(FirstSentence - 1))
            words += sentences[--FirstSentence].Words;
        while (LeansOnPrevious(LastSentence + 1) && Takes(LastSentence + 1))
            words += sentences[++LastSentence].Words;

        bool Takes(int sentence) => words + sentences[sentence].Words <= PassageSplitter.MostWords && IsFree(sentence, others, excluded);
    }

    private bool LeansOnPrevious(int sentence)
    {
        var sentences = candidate.Tokens.Sentences;
        return sentence > 0 && sentence < sentences.Length && !sentences[sentence].BeginsParagraph
            && candidate.Tokens.Of(sentence, sentence) is [var first, ..] && first.Traits.HasFlag(TokenTraits.Pronoun);
    }

    private bool IsFree(int sentence, IReadOnlyList<RankedPassage> others, IReadOnlySet<int> excluded)
    {
        if (excluded.Count > 0 && candidate.Tokens.HoldsAny(sentence, excluded))
            return false;
        foreach (var other in others)
        {
            if (other.Candidate.Key == candidate.Key && other.FirstSentence <= sentence && sentence <= other.LastSentence)
                return false;
        }

        return true;
    }

    private int Words
    {
        get
        {
            var words = 0;
            for (var i = FirstSentence; i <= LastSentence; i++)
                words += candidate.Tokens.Sentences[i].Words;
            return words;
        }
    }

    /// <summary>Drops whole paragraphs at either end that add none of the question's terms, nor the kind of thing it asks for.</summary>
    public void Trim(QuestionTerms question, TokenTraits wanted)
    {
        var sentences = candidate.Tokens.Sentences;
        for (var next = FirstSentence + 1; next <= LastSentence; next++)
        {
            if (sentences[next].BeginsParagraph && AddsNothing(FirstSentence, next - 1, next, LastSentence, question, wanted))
                FirstSentence = next;
        }

        for (var last = LastSentence - 1; last >= FirstSentence; last--)
        {
            if (sentences[last + 1].BeginsParagraph && AddsNothing(last + 1, LastSentence, FirstSentence, last, question, wanted))
                LastSentence = last;
        }
    }

    private bool AddsNothing(int first, int last, int otherFirst, int otherLast, QuestionTerms question, TokenTraits wanted)
    {
        var other = SentenceMarks.Of(candidate.Tokens.Of(otherFirst, otherLast), question);
        var dropped = SentenceMarks.Of(candidate.Tokens.Of(first, last), question);
        var isAnswer = (dropped.News & wanted) != 0 && (wanted == TokenTraits.Reported || (other.News & wanted) == 0);
        return !other.BeginsWithPronoun && (dropped.Terms & ~other.Terms) == 0 && !isAnswer;
    }
}

/// <summary>The question's terms in an article.</summary>
/// <param name="InTitle">In its title.</param>
/// <param name="Anywhere">In its title or its text.</param>
internal readonly record struct ArticleTerms(ulong InTitle, ulong Anywhere);
