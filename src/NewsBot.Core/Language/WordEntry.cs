namespace NewsBot.Language;

/// <summary>What the lexicon knows of one spelling.</summary>
internal sealed class WordEntry
{
    public WordUse Uses { get; set; }

    /// <summary>The dictionary form when the spelling can be a verb.</summary>
    public string? Verb { get; set; }

    /// <summary>The place that the spelling names or whose people it names.</summary>
    public PlaceEntry? Place { get; set; }
}

/// <summary>A place of the gazetteer: "Syria", a country.</summary>
internal sealed record PlaceEntry(string Name, string Kind);
