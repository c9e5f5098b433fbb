namespace NewsBot.Answers;

/// <summary>What sort of answer was composed, so that a door can lay it out.</summary>
public enum AnswerKind
{
    /// <summary>Passages for any question.</summary>
    Passages,

    /// <summary>Who took a stance: "/who denied".</summary>
    Who,

    /// <summary>What a person said: "/quotes Tillerson".</summary>
    Quotes,

    /// <summary>A list of places, dates, numbers or people, with the passages that name them.</summary>
    Mentions,

    /// <summary>One line a date, oldest first; each passage's label is its date.</summary>
    Timeline,

    /// <summary>Side by side; each passage's label is its publisher or speaker.</summary>
    Compare,

    /// <summary>A few sentences that carry a topic.</summary>
    Summary,

    /// <summary>The newest articles.</summary>
    Latest,

    /// <summary>How to ask; no passages.</summary>
    Help,

    /// <summary>What is indexed, how fresh, which version; no passages.</summary>
    About,
}
