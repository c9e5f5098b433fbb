namespace NewsBot.Language;

/// <summary>Builds the lexicon out of the data files.</summary>
internal static class LexiconReader
{
    private static readonly Dictionary<string, WordUse> Labels = new(StringComparer.Ordinal)
    {
        ["determiner"] = WordUse.Determiner,
        ["possessive"] = WordUse.Possessive,
        ["subject-pronoun"] = WordUse.SubjectPronoun,
        ["object-pronoun"] = WordUse.ObjectPronoun,
        ["demonstrative"] = WordUse.Demonstrative,
        ["relative"] = WordUse.Relative,
        ["question"] = WordUse.Question,
        ["that"] = WordUse.That,
        ["to"] = WordUse.To,
        ["be"] = WordUse.Be,
        ["have"] = WordUse.Have,
        ["do"] = WordUse.Do,
        ["modal"] = WordUse.Modal,
        ["negation"] = WordUse.Negation,
        ["preposition"] = WordUse.Preposition,
        ["conjunction"] = WordUse.Conjunction,
        ["subordinator"] = WordUse.Subordinator,
        ["adverb"] = WordUse.Adverb,
        ["time-noun"] = WordUse.TimeNoun,
        ["weekday"] = WordUse.Weekday,
        ["month"] = WordUse.Month,
        ["number"] = WordUse.Number,
        ["title"] = WordUse.Title,
        ["male-title"] = WordUse.MaleTitle,
        ["female-title"] = WordUse.FemaleTitle,
        ["abbreviation"] = WordUse.Abbreviation,
        ["person-noun"] = WordUse.PersonNoun,
        ["organisation-noun"] = WordUse.OrganisationNoun,
        ["evidence-noun"] = WordUse.EvidenceNoun,
        ["place-noun"] = WordUse.PlaceNoun,
        ["publisher-noun"] = WordUse.PublisherNoun,
        ["sentence-starter"] = WordUse.SentenceStarter,
        ["measure"] = WordUse.Measure,
        ["occasion"] = WordUse.Occasion,
        ["grant"] = WordUse.Grant,
        ["approximation"] = WordUse.Approximation,
        ["plural"] = WordUse.Plural,
    };

    public static Lexicon Read()
    {
        var words = new Dictionary<string, WordEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var (label, members) in DataFile.Lists("words.txt"))
            foreach (var word in members)
                Entry(words, word).Uses |= UseOf(label);
        foreach (var (label, members) in DataFile.Lists("names.txt"))
            foreach (var word in members)
                Entry(words, word).Uses |= label == "male" ? WordUse.MaleName : WordUse.FemaleName;
        AddVerbs(words);
        var places = PlaceNames.Read();
        places.AddSingleWords(word => Entry(words, word));
        return new Lexicon(words, places);
    }

    private static WordUse UseOf(string label) => label switch
    {
        "male" => WordUse.Male,
        "female" => WordUse.Female,
        _ => Labels.TryGetValue(label, out var use) ? use : throw new InvalidOperationException($"words.txt: there is no class \"{label}\"."),
    };

    private static void AddVerbs(Dictionary<string, WordEntry> words)
    {
        var lists = DataFile.Lists("verbs.txt").ToLookup(list => list.Label, list => list.Words);
        var doubling = lists["doubling"].SelectMany(list => list).ToHashSet(StringComparer.Ordinal);
        foreach (var (label, nounToo) in new[] { ("verb", WordUse.None), ("noun-or-verb", WordUse.NounToo) })
        {
            foreach (var verb in lists[label].SelectMany(list => list))
            {
                var doubles = doubling.Contains(verb);
                AddRegular(words, verb, verb, doubles, nounToo);
                if (verb.EndsWith("ize", StringComparison.Ordinal))
                    AddRegular(words, verb[..^2] + "se", verb, doubling: false, nounToo);
            }
        }

        foreach (var (number, text) in DataFile.Lines("irregular-verbs.txt"))
            AddIrregular(words, number, text);
    }

    /// <param name="spelling">The form that is inflected: "criticise" for the verb "criticize".</param>
    private static void AddRegular(Dictionary<string, WordEntry> words, string spelling, string verb, bool doubling, WordUse nounToo)
    {
        Add(words, spelling, verb, WordUse.VerbBase | nounToo);
        Add(words, Inflection.Third(spelling), verb, WordUse.VerbThird | nounToo);
        Add(words, Inflection.Past(spelling, doubling), verb, WordUse.VerbPast | WordUse.VerbParticiple);
        Add(words, Inflection.Gerund(spelling, doubling), verb, WordUse.VerbGerund);
    }

    private static void AddIrregular(Dictionary<string, WordEntry> words, int number, string text)
    {
        if (text.Split(' ') is not [var verb, var pasts, var participles])
            throw new InvalidOperationException($"irregular-verbs.txt, line {number}: \"{text}\" does not hold three forms.");
        Add(words, verb, verb, WordUse.VerbBase);
        Add(words, Inflection.Third(verb), verb, WordUse.VerbThird);
        foreach (var past in pasts.Split('/'))
            Add(words, past, verb, WordUse.VerbPast);
        foreach (var participle in participles.Split('/'))
            Add(words, participle, verb, WordUse.VerbParticiple);
        var doubles = verb is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'a' or 'e' or 'i' or 'o' or 'u', 'b' or 'd' or 'g' or 'm' or 'n' or 'p' or 't']
            && verb is not ("broadcast" or "overhear");
        Add(words, Inflection.Gerund(verb, doubles), verb, WordUse.VerbGerund);
    }

    private static void Add(Dictionary<string, WordEntry> words, string form, string verb, WordUse use)
    {
        var entry = Entry(words, form);
        entry.Uses |= use;
        if (entry.Verb is null || use is WordUse.VerbBase || (use & WordUse.VerbBase) != 0)
            entry.Verb = verb;
    }

    private static WordEntry Entry(Dictionary<string, WordEntry> words, string word)
    {
        if (!words.TryGetValue(word, out var entry))
            words[word] = entry = new WordEntry();
        return entry;
    }
}
