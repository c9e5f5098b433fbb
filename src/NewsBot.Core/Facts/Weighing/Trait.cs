namespace NewsBot.Facts.Weighing;

/// <summary>What can be seen of a draft that makes it likelier or less likely to be an attribution. The weights stand in a data file.</summary>
internal enum Trait
{
    // The cue.
    Past,
    Perfect,
    Future,
    Progressive,
    Gerund,
    Infinitive,
    Doubtful,
    CueQuoted,
    CueAfterContent,
    CueAfterAnd,

    /// <summary>"the claim that", not "the claim of".</summary>
    NounThat,

    // The speaker.
    NoSpeaker,
    FirstPerson,
    He,
    It,
    Who,
    Person,
    Organisation,
    Evidence,
    OtherName,
    OtherNoun,
    SeveralNames,
    IndefiniteArticle,
    DefiniteArticle,
    SpeakerOpensSentence,
    SpeakerBehind,
    SpeakerFar,
    AfterSubordinator,
    AfterConjunction,
    AfterRelative,
    AfterVerb,

    // What is said.
    OneWord,
    FewWords,
    MiddleLength,
    LongClause,
    VeryLong,
    HasVerb,
    HasDoubt,
    HasComma,
    HasTime,
    HoldsSaying,
    OpensWithPlainNoun,
    Quoted,
    PartlyQuoted,
    EndsSentence,
    AtOnce,

    // Where it stands.
    /// <summary>The sentence holds hardly a word beside cue, speaker and content.</summary>
    WholeSentence,
    Headline,
    Question,
    Subordinate,
    Bracketed,
    Told,
    ToldBySame,
}
