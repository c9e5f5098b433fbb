namespace NewsBot.Ingestion;

/// <summary>What came of an intake.</summary>
public sealed record IntakeSummary
{
    public int Stored { get; init; }

    public int Replaced { get; init; }

    public int Unchanged { get; init; }

    public int Withdrawn { get; init; }

    /// <summary>What could not be read, or was refused.</summary>
    public int Skipped { get; init; }

    /// <summary>Everything taken in can be found once the index has come this far.</summary>
    public long LastSequence { get; init; }

    /// <summary>Why the record could take no more, in one line; null when it took everything.</summary>
    public string? Problem { get; init; }

    internal IntakeSummary With(IngestReceipt receipt)
    {
        var last = this with { LastSequence = Math.Max(LastSequence, receipt.Sequence) };
        return receipt.Outcome switch
        {
            IngestOutcome.Stored => last with { Stored = Stored + 1 },
            IngestOutcome.Replaced => last with { Replaced = Replaced + 1 },
            IngestOutcome.Withdrawn => last with { Withdrawn = Withdrawn + 1 },
            IngestOutcome.Refused => last with { Skipped = Skipped + 1 },
            IngestOutcome.NotStored => last with { Problem = Problem ?? receipt.Problem },
            _ => last with { Unchanged = Unchanged + 1 },
        };
    }
}

/// <summary>One step of an intake.</summary>
public abstract record IntakeStep
{
    private IntakeStep()
    {
    }

    public sealed record Taken(IngestReceipt Receipt) : IntakeStep;

    /// <summary>Something that could not be read, in the words of <see cref="SourceEvent.Unreadable"/>.</summary>
    public sealed record Skipped(string Place, string Problem) : IntakeStep;
}
