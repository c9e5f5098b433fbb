using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsBot.Facts;
using NewsBot.Language;

namespace NewsBot.Questions;

/// <summary>A sort of list that can be asked for about a topic.</summary>
/// <param name="Name">As asked: "regions".</param>
/// <param name="Kinds">What it lists.</param>
/// <param name="Details">What the text may call them ("province"); empty when any will do.</param>
public sealed record Facet(string Name, ImmutableArray<MentionKind> Kinds, ImmutableArray<string> Details)
{
    private static readonly FrozenDictionary<string, Facet> All = new[]
    {
        Of("places where locations areas", [MentionKind.Place]),
        Of("regions provinces districts", [MentionKind.Place], "region", "province", "district", "governorate", "area", "oblast", "county", "state", "territory"),
        Of("cities towns", [MentionKind.Place], "city", "town", "capital", "village"),
        Of("countries nations", [MentionKind.Place], "country", "nation", "republic", "kingdom"),
        Of("people persons names", [MentionKind.Person]),
        Of("parties sides", [MentionKind.Person, MentionKind.Organisation, MentionKind.Place]),
        Of("organisations organizations companies groups agencies", [MentionKind.Organisation]),
        Of("dates days when", [MentionKind.Date]),
        Of("numbers amounts figures casualties deaths costs", [MentionKind.Number]),
    }.SelectMany(names => names).ToFrozenDictionary(facet => facet.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The facet of that name, in singular or plural; null when there is none.</summary>
    public static Facet? Find(string name) =>
        All.GetValueOrDefault(name) ?? All.GetValueOrDefault(name + "s") ?? (name.EndsWith('y') ? All.GetValueOrDefault(name[..^1] + "ies") : null);

    public Wanted Wanted => Kinds[0] switch
    {
        MentionKind.Person => Wanted.Person,
        MentionKind.Organisation => Wanted.Organisation,
        MentionKind.Place => Wanted.Place,
        MentionKind.Date => Wanted.Date,
        _ => Wanted.Amount,
    };

    /// <summary>Whether a place is known to be of another sort: a country is no region, a region no country.</summary>
    public bool RulesOut(Mention mention)
    {
        if (mention.Kind != MentionKind.Place || Details.IsEmpty || !PlaceNames.Default.TryRead(mention.Display, out _, out var kind))
            return false;
        return (kind == "country") != Details.Contains("country");
    }

    /// <summary>Whether the text calls it so: "the provinces Daraa and Sweida".</summary>
    public bool Calls(Mention mention) => mention.Detail is { } detail && Details.Any(word => detail.Contains(word, StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<string> Names => ["places", "regions", "cities", "countries", "people", "parties", "organisations", "dates", "numbers"];

    private static IEnumerable<Facet> Of(string names, ImmutableArray<MentionKind> kinds, params ImmutableArray<string> details) =>
        names.Split(' ').Select(name => new Facet(name, kinds, details));
}
