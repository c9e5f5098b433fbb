namespace NewsBot.Language;

/// <summary>A word's part in its sentence, as far as attributions need it.</summary>
internal enum Tag : byte
{
    Other,
    Determiner,
    Adjective,
    Noun,
    Name,
    Pronoun,
    Number,

    /// <summary>A verb that can stand with a subject.</summary>
    Verb,

    /// <summary>A bare verb after "to" or a modal.</summary>
    Bare,

    /// <summary>A participle in -ed that describes or follows "be" or "have".</summary>
    Participle,

    /// <summary>A form in -ing used as a verb.</summary>
    Gerund,

    /// <summary>be, have, do and the modals.</summary>
    Auxiliary,
    To,
    Negation,
    Adverb,
    Preposition,
    Conjunction,
    Subordinator,

    /// <summary>who, which, that: after a noun.</summary>
    Relative,
    Question,

    /// <summary>The mark of the possessive.</summary>
    Possessive,
    Mark,
}
