using System.Collections.Frozen;

namespace NewsBot.Questions;

/// <summary>Nouns that name a kind of thing ("which country", "what golfers"), in any number.</summary>
internal static class KindNouns
{
    private static readonly FrozenDictionary<string, Wanted> Kinds = new Dictionary<Wanted, string>
    {
        [Wanted.Person] = "person people man men woman women president minister leader actor actress singer author player star celebrity lawmaker senator athlete "
            + "politician king queen prince princess billionaire judge justice official candidate coach director musician artist rapper comedian founder ceo "
            + "activist speaker spokesman spokeswoman writer scientist host golfer mp congressman congresswoman mayor governor secretary chancellor boss chief "
            + "executive royal pope bishop general commander journalist reporter presenter broadcaster chef model footballer quarterback goalkeeper striker "
            + "boxer swimmer runner driver tycoon mogul entrepreneur investor lawyer attorney prosecutor professor researcher doctor astronaut designer "
            + "producer novelist poet composer guitarist drummer winner champion victim suspect republican democrat tory ally aide adviser advisor envoy "
            + "superstar guest veteran legend newcomer rival author chairman chairwoman coach teammate predecessor heir monarch spy soldier officer pilot "
            + "ambassador diplomat nominee successor member daughter son child children wife husband brother sister "
            + "figure individual filmmaker screenwriter playwright economist architect chemist physicist historian surgeon nurse firefighter detective sheriff premier "
            + "sultan emir duke duchess baron skater gymnast sprinter wrestler jockey pitcher midfielder defender captain referee contestant laureate anchor "
            + "passenger migrant refugee hostage prisoner inmate tourist influencer youtuber podcaster magnate philanthropist whistleblower hacker gunman shooter assassin dictator",
        [Wanted.Place] = "country city state place region province town island continent county territory nation village capital area location river "
            + "mountain neighborhood neighbourhood district borough suburb resort lake sea ocean strait peninsula desert forest beach",
        [Wanted.Name] = "song single album movie film show series sitcom drama musical opera novel book poem play painting comic strip cartoon podcast game videogame franchise "
            + "prequel sequel program programme miniseries docuseries documentary soundtrack track tune anthem ballad thriller memoir biography "
            + "ship vessel ferry yacht spacecraft rocket satellite park venue stadium arena airport landmark museum hotel restaurant theatre theater bridge "
            + "road street festival tournament championship award prize trophy storm hurricane cyclone typhoon volcano law treaty holiday",
        [Wanted.Organisation] = "company team party airline retailer brand network agency group organization organisation university college school bank club "
            + "carmaker automaker chain studio newspaper magazine platform startup firm publisher website app charity supermarket band union "
            + "league committee court ministry department business manufacturer drugmaker giant",
        [Wanted.Date] = "year day date month decade century time season",
        [Wanted.Amount] = "number percentage percent age amount rate share size population score temperature price cost sum total proportion",
        [Wanted.Anything] = "species animal insect bird fish creature mammal reptile plant tree crop fruit vegetable food dish drink snack meal item product ingredient "
            + "disease virus illness condition drug medicine vaccine treatment sport event feature service device machine vehicle weapon material metal element chemical "
            + "substance planet body colour color shape language religion subject field industry sector method process technique word phrase slogan "
            + "term charge offense offence crime rule policy bill reason cause thing way job role position title symptom",
    }.SelectMany(kind => kind.Value.Split(' ').Select(noun => (noun, kind.Key))).DistinctBy(kind => kind.noun).ToFrozenDictionary(kind => kind.noun, kind => kind.Key);

    private static readonly FrozenDictionary<string, Wanted>.AlternateLookup<ReadOnlySpan<char>> Lookup = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">In lower case.</param>
    /// <param name="kind">Set when the word is such a noun, in the singular or the plural.</param>
    public static bool TryRead(ReadOnlySpan<char> word, out Wanted kind)
    {
        if (Lookup.TryGetValue(word, out kind) || word.Length > 3 && word[^1] == 's' && Lookup.TryGetValue(word[..^1], out kind))
            return true;
        if (word.EndsWith("ies"))
            return Lookup.TryGetValue($"{word[..^3]}y", out kind);
        return word.EndsWith("es") && Lookup.TryGetValue(word[..^2], out kind);
    }
}
