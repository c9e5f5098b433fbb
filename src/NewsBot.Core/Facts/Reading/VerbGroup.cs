namespace NewsBot.Facts.Reading;

/// <summary>A verb with its auxiliaries, adverbs and negation: "has repeatedly denied", "did not say", "to confirm".</summary>
/// <param name="First">Its first token.</param>
/// <param name="Head">The verb that carries the meaning.</param>
/// <param name="Form">What the group can stand as.</param>
/// <param name="Passive">"was accused".</param>
/// <param name="Negated">"did not say", "refused to say".</param>
/// <param name="Modal">"may say".</param>
internal readonly record struct VerbGroup(int First, int Head, VerbForm Form, bool Passive, bool Negated, bool Modal);

/// <summary>What a verb group can stand as in its clause.</summary>
internal enum VerbForm
{
    /// <summary>With a subject: "says", "has said".</summary>
    Finite,

    /// <summary>"to say".</summary>
    Infinitive,

    /// <summary>"saying".</summary>
    Gerund,

    /// <summary>"accused of fraud", without a form of "be".</summary>
    Participle,
}
