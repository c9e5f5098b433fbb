namespace NewsBot.Facts.Who;

/// <summary>One place where a text names a person.</summary>
/// <param name="Person">Whom.</param>
/// <param name="First">Index of the name's first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Statement">Index of the statement it stands in.</param>
/// <param name="Subject">Whether a verb follows, so that the person does something.</param>
/// <param name="Quoted">Whether it stands inside a quotation.</param>
/// <param name="Possessive">"Okafor's".</param>
internal readonly record struct PersonMention(Person Person, int First, int Last, int Statement, bool Subject, bool Quoted, bool Possessive);
