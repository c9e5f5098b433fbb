namespace NewsBot.Indexing.Searching;

/// <summary>Lends searchers over the newest readable state of the index.</summary>
/// <remarks>Thread-safe. Lends a searcher over an empty index while there is none.</remarks>
internal interface ISearcherSource
{
    SearcherLease Lease();

    IndexProgress Progress { get; }
}

/// <summary>How far the index has come.</summary>
/// <param name="LastSequence">The last change of the record that it holds.</param>
/// <param name="Bytes">On disk.</param>
/// <param name="CatchingUp">Being rebuilt or brought up to date.</param>
internal sealed record IndexProgress(long LastSequence, long Bytes, bool CatchingUp);
