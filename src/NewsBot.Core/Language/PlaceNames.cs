using System.Collections.Frozen;

namespace NewsBot.Language;

/// <summary>A small gazetteer: countries with the words for their people, regions, well-known cities.</summary>
/// <remarks>Immutable and thread-safe. Names of several words are found whole.</remarks>
public sealed class PlaceNames
{
    private readonly FrozenDictionary<string, PlaceEntry>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly FrozenDictionary<string, PlaceEntry>.AlternateLookup<ReadOnlySpan<char>> _peoples;

    private PlaceNames(Dictionary<string, PlaceEntry> names, Dictionary<string, PlaceEntry> peoples)
    {
        _names = names.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _peoples = peoples.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The places that NewsBot knows by itself.</summary>
    public static PlaceNames Default => Lexicon.Default.Places;

    /// <summary>Reads a place's name ("Syria", "the" left out): its canonical name and its kind ("country", "city", "state", "region").</summary>
    public bool TryRead(ReadOnlySpan<char> name, out string canonical, out string kind) => Read(_names, name, out canonical, out kind);

    /// <summary>Reads a word for a place's people or things ("Syrian", "Americans"): the place it belongs to.</summary>
    public bool TryReadPeople(ReadOnlySpan<char> word, out string place)
    {
        var found = Read(_peoples, word, out place, out _);
        return found;
    }

    internal static PlaceNames Read()
    {
        var names = new Dictionary<string, PlaceEntry>(StringComparer.Ordinal);
        var peoples = new Dictionary<string, PlaceEntry>(StringComparer.Ordinal);
        foreach (var (number, text) in DataFile.Lines("places.txt"))
        {
            var fields = text.Split('|', StringSplitOptions.TrimEntries);
            if (fields.Length < 3)
                throw new InvalidOperationException($"places.txt, line {number}: \"{text}\" is not of the form \"name | kind | people | other names\".");
            var place = new PlaceEntry(fields[0], fields[1]);
            names.TryAdd(place.Name, place);
            foreach (var other in Words(fields.ElementAtOrDefault(3)))
                names.TryAdd(other, place);
            foreach (var people in Words(fields[2]))
                peoples.TryAdd(people, place);
        }

        return new PlaceNames(names, peoples);
    }

    internal PlaceEntry? Find(ReadOnlySpan<char> name) => _names.TryGetValue(name, out var place) ? place : null;

    internal void AddSingleWords(Func<string, WordEntry> entryOf)
    {
        foreach (var (name, place) in _names.Dictionary)
            Mark(name, place, WordUse.Place);
        foreach (var (people, place) in _peoples.Dictionary)
            Mark(people, place, WordUse.PeopleOfPlace);

        void Mark(string word, PlaceEntry place, WordUse use)
        {
            if (word.Contains(' ', StringComparison.Ordinal) || word is "US")
                return;
            var entry = entryOf(word);
            entry.Uses |= use;
            entry.Place = place;
        }
    }

    private static bool Read(FrozenDictionary<string, PlaceEntry>.AlternateLookup<ReadOnlySpan<char>> from, ReadOnlySpan<char> word, out string name, out string kind)
    {
        var found = from.TryGetValue(word, out var place);
        (name, kind) = found ? (place!.Name, place.Kind) : ("", "");
        return found;
    }

    private static string[] Words(string? field) =>
        field is null ? [] : field.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
