namespace NewsBot.Questions;

/// <summary>What kind of thing a question asks for.</summary>
public enum Wanted
{
    Anything,
    Person,
    Organisation,
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
