namespace NewsBot.Facts.Who;

/// <summary>A person of one text.</summary>
internal sealed class Person(string name)
{
    public string Name { get; } = name;

    public Gender Gender { get; set; }

    /// <summary>How often the text names them in full.</summary>
    public int FullMentions { get; set; }

    /// <summary>How often the text names them at all.</summary>
    public int Mentions { get; set; }
}

/// <summary>What a text's words tell of the pronoun that fits.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}
