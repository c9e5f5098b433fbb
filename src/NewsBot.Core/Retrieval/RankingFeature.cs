namespace NewsBot.Retrieval;

/// <summary>What the ranking looks at. Each is a number near 0 to 1; its weight stands in <see cref="RankingWeights"/>.</summary>
public enum RankingFeature
{
    /// <summary>How much of the question's weight the passage's own words cover.</summary>
    Covered,

    /// <summary>The same for the passage and its article's title together.</summary>
    CoveredWithTitle,

    /// <summary>The same for the passage with the sentences before and after it.</summary>
    CoveredAround,

    /// <summary>Neighbouring words of the question that stand close together in the passage.</summary>
    Pairs,

    /// <summary>The share of the question's names in the passage.</summary>
    Names,

    /// <summary>Length: the logarithm of its words over thirty, within bounds.</summary>
    Length,

    /// <summary>How much the title covers together with the passage's best sentence that holds the asked-for kind of thing, beyond
    /// what the question names itself.</summary>
    WantedCovered,

    /// <summary>Holds a number that the question does not.</summary>
    NewNumber,

    /// <summary>How early in the article it stands.</summary>
    Opening,

    /// <summary>Begins the article.</summary>
    BeginsArticle,

    /// <summary>Runs over the end of a paragraph.</summary>
    CrossesParagraphs,

    /// <summary>How much of the question's weight the whole article covers.</summary>
    ArticleCovered,

    /// <summary>The same for its title.</summary>
    TitleCovered,

    /// <summary>The same for the title and the first sentences together, which say what an article is about.</summary>
    OpeningCovered,

    /// <summary>BM25 of the whole article, against the best.</summary>
    ArticleScore,

    /// <summary>BM25 of the article's best passage, against the best.</summary>
    PassageScore,

    /// <summary>Published within days of the time of asking.</summary>
    DaysClose,

    /// <summary>Published within weeks of the time of asking.</summary>
    WeeksClose,

    /// <summary>Published within a season of the time of asking.</summary>
    MonthsClose,

    /// <summary>Published more than a day after the time of asking, so that nobody can have asked about it.</summary>
    AfterAsking,

    /// <summary>Published on a day that the question names.</summary>
    NamedDay,

    /// <summary>From a publisher that the question names.</summary>
    NamedPublisher,

    /// <summary>How much of one part of the question it covers, where the question asks several publishers for several things.</summary>
    PartCovered,

    /// <summary>Names something that the other good passages name too.</summary>
    Agreement,

    /// <summary>The same for what is of the asked-for kind alone.</summary>
    WantedAgreement,

    /// <summary>Where a name is asked for: names in full somebody or something that the question does not name.</summary>
    FullName,

    /// <summary>Where an amount is asked for: a number that the question does not have stands right before one of its words.</summary>
    Counted,

    /// <summary>How much of what few of the candidates have of the question the passage has, with its article's title.</summary>
    RareCovered,

    /// <summary>The same for the whole article.</summary>
    RareInArticle,
}
