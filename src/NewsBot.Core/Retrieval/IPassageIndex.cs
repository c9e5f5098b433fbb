namespace NewsBot.Retrieval;

/// <summary>The index, as the answers see it.</summary>
/// <remarks>Thread-safe. What was stored is found within a second.</remarks>
public interface IPassageIndex
{
    IndexStatus Status { get; }

    /// <summary>A view that stays the same until it is disposed; one for each question.</summary>
    IIndexView Open();
}
