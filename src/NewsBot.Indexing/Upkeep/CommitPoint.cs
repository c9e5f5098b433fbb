using System.Globalization;
using NewsBot.Indexing.Schema;

namespace NewsBot.Indexing.Upkeep;

/// <summary>What a commit of the index says of itself: which record it was made from, and how far it has come.</summary>
/// <param name="RecordId">The record's.</param>
/// <param name="Sequence">The last change of that record which the commit holds, with all before it.</param>
/// <param name="Version">Of the schema that wrote it.</param>
internal sealed record CommitPoint(string RecordId, long Sequence, int Version)
{
    private const string Record = "record";
    private const string LastSequence = "sequence";
    private const string SchemaVersion = "schema";

    public static CommitPoint Of(string recordId, long sequence) => new(recordId, sequence, PassageSchema.Version);

    /// <summary>Null when the commit does not say, so was not made by us.</summary>
    public static CommitPoint? Read(IDictionary<string, string> data) =>
        data.TryGetValue(Record, out var recordId)
        && data.TryGetValue(LastSequence, out var sequence) && long.TryParse(sequence, CultureInfo.InvariantCulture, out var last)
        && data.TryGetValue(SchemaVersion, out var version) && int.TryParse(version, CultureInfo.InvariantCulture, out var schema)
            ? new CommitPoint(recordId, last, schema)
            : null;

    public Dictionary<string, string> Write() => new(StringComparer.Ordinal)
    {
        [Record] = RecordId,
        [LastSequence] = Sequence.ToString(CultureInfo.InvariantCulture),
        [SchemaVersion] = Version.ToString(CultureInfo.InvariantCulture),
    };
}
