namespace NewsBot.Answers.Composing;

/// <summary>Makes one sort of answer.</summary>
/// <remarks>Keeps no state between questions.</remarks>
internal interface IComposer
{
    Answer Compose(Inquiry inquiry);
}
