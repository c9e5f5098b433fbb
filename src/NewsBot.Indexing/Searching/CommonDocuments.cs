using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsBot.Indexing.Searching;

/// <summary>Goes through the documents that are in any of some sets of one segment.</summary>
/// <param name="sets">At least one.</param>
/// <param name="live">Null for deleted documents too.</param>
/// <param name="holding">How many documents the sets hold at most.</param>
internal sealed class CommonDocuments(FixedBitSet[] sets, IBits? live, long holding) : DocIdSetIterator
{
    /// <summary>The document that each set stands at: a set whose next one is far off is not gone through again and again.</summary>
    private readonly int[] _at = [.. sets.Select(_ => -1)];
    private int _document = -1;

    public override int DocID => _document;

    public override long GetCost() => holding;

    public override int NextDoc() => Advance(_document + 1);

    public override int Advance(int target)
    {
        do
        {
            _document = First(target);
            target = _document + 1;
        }
        while (_document != NO_MORE_DOCS && live?.Get(_document) == false);
        return _document;
    }

    private int First(int target)
    {
        var first = NO_MORE_DOCS;
        for (var i = 0; i < sets.Length; i++)
        {
            if (_at[i] < target)
                _at[i] = target < sets[i].Length && sets[i].NextSetBit(target) is var next and >= 0 ? next : NO_MORE_DOCS;
            first = Math.Min(first, _at[i]);
        }

        return first;
    }
}
