namespace NewsBot.Language;

/// <summary>The uses a word can have; most words have one, some several.</summary>
[Flags]
internal enum WordUse : ulong
{
    None = 0,
    Determiner = 1UL << 0,
    Possessive = 1UL << 1,
    SubjectPronoun = 1UL << 2,
    ObjectPronoun = 1UL << 3,
    Demonstrative = 1UL << 4,
    Male = 1UL << 5,
    Female = 1UL << 6,
    Plural = 1UL << 7,
    Relative = 1UL << 8,
    Question = 1UL << 9,
    That = 1UL << 10,
    To = 1UL << 11,
    Be = 1UL << 12,
    Have = 1UL << 13,
    Do = 1UL << 14,
    Modal = 1UL << 15,
    Negation = 1UL << 16,
    Preposition = 1UL << 17,
    Conjunction = 1UL << 18,
    Subordinator = 1UL << 19,
    Adverb = 1UL << 20,
    TimeNoun = 1UL << 21,
    Weekday = 1UL << 22,
    Month = 1UL << 23,
    Number = 1UL << 24,
    Title = 1UL << 25,
    MaleTitle = 1UL << 26,
    FemaleTitle = 1UL << 27,
    Abbreviation = 1UL << 28,
    PersonNoun = 1UL << 29,
    OrganisationNoun = 1UL << 30,
    EvidenceNoun = 1UL << 31,
    PlaceNoun = 1UL << 32,
    PublisherNoun = 1UL << 33,
    SentenceStarter = 1UL << 34,
    Measure = 1UL << 35,
    Approximation = 1UL << 36,
    MaleName = 1UL << 37,
    FemaleName = 1UL << 38,
    Place = 1UL << 39,
    PeopleOfPlace = 1UL << 40,
    VerbBase = 1UL << 41,
    VerbThird = 1UL << 42,
    VerbPast = 1UL << 43,
    VerbParticiple = 1UL << 44,
    VerbGerund = 1UL << 45,

    /// <summary>The bare and the s-form are as often nouns.</summary>
    NounToo = 1UL << 46,

    /// <summary>Where people say things: an interview, a rally, a tweet.</summary>
    Occasion = 1UL << 47,

    /// <summary>What is asked for, to be granted or kept from someone: bail, entry, a request.</summary>
    Grant = 1UL << 48,

    Verb = VerbBase | VerbThird | VerbPast | VerbParticiple | VerbGerund,
    Auxiliary = Be | Have | Do | Modal,
    GivenName = MaleName | FemaleName,
}
