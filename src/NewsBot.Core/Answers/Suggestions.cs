using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Answers;

/// <summary>Completes what people type out of the index's names.</summary>
/// <remarks>Thread-safe. The names are taken from the index at most once in <see cref="Freshness"/>.</remarks>
internal sealed class Suggestions(IPassageIndex index, TimeProvider time) : ISuggestions
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    private static readonly string[] Deeds = [.. Enum.GetValues<Stance>().Select(stance => stance.ToString().ToLowerInvariant())];
    private static readonly string[] Facets = [.. Facet.Names, "denied", "timeline", "latest", "summary", "compare"];

    private readonly Lock _lock = new();
    private Catalog _catalog = Catalog.Empty;
    private long? _takenAt;

    public IReadOnlyList<string> Complete(SuggestionSlot slot, string typed, Audience asker, int most)
    {
        typed = typed.Trim();
        return [.. Names(slot, asker).Where(name => Begins(name, typed)).Take(most)];
    }

    private IEnumerable<string> Names(SuggestionSlot slot, Audience asker) => slot switch
    {
        SuggestionSlot.Deed => Deeds,
        SuggestionSlot.Facet => Facets,
        SuggestionSlot.Topic => Current().For(asker, names => names.Topics),
        SuggestionSlot.Person => Current().For(asker, names => names.People),
        _ => Current().For(asker, names => names.Publishers),
    };

    private Catalog Current()
    {
        lock (_lock)
        {
            if (_takenAt is not { } taken || time.GetElapsedTime(taken) >= Freshness)
            {
                using var view = index.Open();
                (_catalog, _takenAt) = (view.Catalog, time.GetTimestamp());
            }

            return _catalog;
        }
    }

    /// <summary>At the beginning of any of its words.</summary>
    private static bool Begins(string name, string typed)
    {
        for (var at = name.IndexOf(typed, StringComparison.OrdinalIgnoreCase); at >= 0; at = at + 1 < name.Length ? name.IndexOf(typed, at + 1, StringComparison.OrdinalIgnoreCase) : -1)
        {
            if (at == 0 || !char.IsLetterOrDigit(name[at - 1]))
                return true;
        }

        return false;
    }
}
