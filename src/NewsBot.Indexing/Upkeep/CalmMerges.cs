using Lucene.Net.Index;
using Microsoft.Extensions.Logging;

namespace NewsBot.Indexing.Upkeep;

/// <summary>Merges in the background; a merge that fails (a full disk) is logged and tried again with a later one, and ends nothing else.</summary>
internal sealed class CalmMerges(ILogger logger) : ConcurrentMergeScheduler
{
    protected override void DoMerge(MergePolicy.OneMerge merge)
    {
        using var work = IndexTelemetry.Merge();
        base.DoMerge(merge);
    }

    protected override void HandleMergeException(Exception exc) => logger.MergeFailed(exc);
}
