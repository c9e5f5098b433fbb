using NewsBot.Answers;

namespace NewsBot.Conversations;

/// <summary>A door's way from what a person sends to what they get, gone without the platform, so that its code is compiled when the first one asks.</summary>
public interface IDoorRehearsal
{
    /// <summary>Takes in a made-up event of the door's kind, and shows the answer as if that had asked for it; nothing where the door is closed.</summary>
    /// <remarks>Nothing is sent or kept, and no figure counts it.</remarks>
    /// <returns>Whether the whole way was gone; false where the door is closed.</returns>
    Task<bool> PlayAsync(Answer answer, CancellationToken cancellation);
}
