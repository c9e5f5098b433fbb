using Lucene.Net.Search;

namespace NewsBot.Indexing.Searching;

/// <summary>Finds a segment's best documents for "any of these words" without looking at those that cannot be among them.</summary>
/// <remarks>MaxScore, after Turtle and Flood (1995), "Query evaluation: strategies and optimizations": words that even together cannot
/// lift a document over the worst of the best so far are not walked through; they are only looked up in documents that a telling word led to.
/// What is found, and each score, is what Lucene's own search finds.</remarks>
internal sealed class MaxScore
{
    /// <summary>Sums of bounds and of scores may be rounded differently; by less than this.</summary>
    private const double Rounding = 1 + 1e-9;

    private readonly WordCursor[] _words;

    /// <summary>The most that a word and all those before it can score together.</summary>
    private readonly double[] _together;

    private readonly BestDocuments _best;

    /// <summary>Words before this one are only looked up.</summary>
    private int _firstTelling;

    /// <param name="words">At their first documents.</param>
    /// <param name="best">Also holds what earlier segments had.</param>
    public MaxScore(IEnumerable<WordCursor> words, BestDocuments best)
    {
        _words = [.. words.OrderBy(word => word.Bound)];
        _together = new double[_words.Length];
        _best = best;
        var sum = 0.0;
        for (var i = 0; i < _words.Length; i++)
            _together[i] = (sum += _words[i].Bound) * Rounding;
    }

    /// <param name="limits">Of the segment that the words are of.</param>
    /// <param name="documentBase">What to add to the number of a document of the segment.</param>
    public void Collect(LimitedSegment limits, int documentBase)
    {
        PassOver();
        while (NextTelling() is var document && document != DocIdSetIterator.NO_MORE_DOCS)
        {
            var required = limits.NextRequired(document);
            if (required > document)
            {
                MoveTelling(required);
                continue;
            }

            if (limits.Allows(document) && Score(document) is { } score && score > _best.Threshold)
            {
                _best.Offer(documentBase + document, score);
                PassOver();
            }

            MoveTelling(document + 1);
        }
    }

    /// <summary>Takes words off those that tell while all that are off cannot reach the threshold together.</summary>
    private void PassOver()
    {
        while (_firstTelling < _words.Length && _together[_firstTelling] <= _best.Threshold)
            _firstTelling++;
    }

    private int NextTelling()
    {
        var next = DocIdSetIterator.NO_MORE_DOCS;
        for (var i = _firstTelling; i < _words.Length; i++)
            next = Math.Min(next, _words[i].Document);
        return next;
    }

    private void MoveTelling(int document)
    {
        for (var i = _firstTelling; i < _words.Length; i++)
        {
            if (_words[i].Document == document - 1)
                _words[i].Next();
            else
                _words[i].Reach(document);
        }
    }

    /// <summary>Null as soon as it is known not to reach the threshold.</summary>
    private float? Score(int document)
    {
        if (!MayReach(document))
            return null;
        var score = 0.0;
        for (var i = _firstTelling; i < _words.Length; i++)
        {
            if (_words[i].Document == document)
                score += _words[i].Score();
        }

        for (var i = _firstTelling - 1; i >= 0; i--)
        {
            if (score + _together[i] <= _best.Threshold)
                return null;
            _words[i].Reach(document);
            if (_words[i].Document == document)
                score += _words[i].Score();
        }

        return (float)score;
    }

    /// <summary>Whether the document could score more than the threshold if it were short and held all the words that do not tell.</summary>
    private bool MayReach(int document)
    {
        var most = _firstTelling > 0 ? _together[_firstTelling - 1] : 0;
        for (var i = _firstTelling; i < _words.Length; i++)
        {
            if (_words[i].Document == document)
                most += _words[i].Most();
        }

        return most > _best.Threshold;
    }
}
