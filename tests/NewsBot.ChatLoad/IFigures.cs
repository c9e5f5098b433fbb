namespace NewsBot.ChatLoad;

/// <summary>What came of a number of questions.</summary>
internal interface IFigures
{
    /// <summary>In the order in which they were asked; null for one that was not answered.</summary>
    IEnumerable<TimeSpan?> AnsweredAfter { get; }
}
