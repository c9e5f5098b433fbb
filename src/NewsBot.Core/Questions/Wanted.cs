namespace NewsBot.Questions;

/// <summary>What kind of thing a question asks for.</summary>
public enum Wanted
{
    Anything,
    Person,
    Organisation,

    /// <summary>What has a name of its own and is neither a person nor a place that maps are made of: a song, a ship, a stadium.</summary>
    Name,

    Place,
    Date,
    Duration,
    Amount,
    Money,
    Statement,
    YesOrNo,
    Reason,
    Definition,
}
