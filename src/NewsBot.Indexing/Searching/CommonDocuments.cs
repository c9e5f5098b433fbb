using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsBot.Indexing.Searching;

/// <summary>Goes through the documents that are in any of some sets of one segment.</summary>
/// <param name="sets">At least one.</param>
/// <param name="live">Null for deleted documents too.</param>
/// <param name="holding">How many documents the sets hold at most.</param>
internal sealed class CommonDocuments(FixedBitSet[] sets, IBits? live, long holding) : DocIdSetIterator
{
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
        foreach (var set in sets)
        {
            if (target < set.Length && set.NextSetBit(target) is var next and >= 0)
                first = Math.Min(first, next);
        }

        return first;
    }
}
