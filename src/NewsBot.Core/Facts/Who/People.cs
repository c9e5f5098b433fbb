using System.Runtime.InteropServices;
using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Who;

/// <summary>The people of one text, where they are named and what they are called.</summary>
internal sealed class People
{
    private readonly TokenList _tokens;
    private readonly Dictionary<string, Person> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Person>> _bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(int At, Person Person)>> _byOffice = new(StringComparer.OrdinalIgnoreCase);

    public People(ParsedText text, List<NameMention> names)
    {
        _tokens = text.Tokens;
        foreach (var name in names)
            if (name.Kind == MentionKind.Person && name.First < name.Last)
                Introduce(name);
        var statement = 0;
        foreach (var name in names)
        {
            while (statement + 1 < text.Statements.Count && text.Statements[statement + 1].First <= name.First)
                statement++;
            if (name.Kind == MentionKind.Person)
                Add(name, statement);
        }
    }

    public List<PersonMention> Mentions { get; } = [];

    /// <summary>Whether all that is known is a surname that several people of the text share.</summary>
    public bool IsAmbiguous(Person person) => person.FullMentions == 0 && _bySurname.ContainsKey(person.Name);

    /// <summary>Index of the first mention that begins at or after a token.</summary>
    public int FirstFrom(int token)
    {
        var (low, high) = (0, Mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Who holds an office that the text has named with a person before: "the president". Of several holders only the last
    /// speaker is sure enough.</summary>
    public Person? Holder(ReadOnlySpan<char> office, int before, Person? lastSpeaker)
    {
        if (!_byOffice.TryGetValue(office.ToString(), out var holders))
            return null;
        Person? found = null;
        foreach (var (at, person) in holders)
        {
            if (at > before && found is not null)
                break;
            if (person == lastSpeaker)
                return person;
            if (found is not null && found != person)
                return holders.Any(holder => holder.Person == lastSpeaker) ? lastSpeaker : null;
            found = person;
        }

        return found;
    }

    private void Add(NameMention name, int statement)
    {
        var person = PersonOf(name);
        person.Mentions++;
        if (person.Gender == Gender.Unknown)
            person.Gender = GenderAt(name);
        var next = name.Last + 1;
        Mentions.Add(new PersonMention(person, name.First, name.Last, statement, IsSubject(next), _tokens[name.First].Depth > 0, _tokens.TagAt(next) == Tag.Possessive));
        AddOffice(name, person);
    }

    /// <summary>Full names are known before any short one is read, wherever they stand.</summary>
    private void Introduce(NameMention name)
    {
        var full = name.Span.Of(_tokens.Text);
        if (!_byName.TryGetValue(full, out var person))
        {
            var canonical = name.Canonical is { } fuller && PersonNames.Same(fuller, full) ? fuller : full;
            if (!_byName.TryGetValue(canonical, out person))
            {
                _byName[canonical] = person = new Person(canonical);
                var surname = _tokens.WordAt(name.Surname(_tokens)).ToString();
                (CollectionsMarshal.GetValueRefOrAddDefault(_bySurname, surname, out _) ??= []).Add(person);
            }

            _byName[full] = person;
        }

        person.FullMentions++;
        if (person.Gender == Gender.Unknown)
            person.Gender = GenderAt(name);
    }

    private Person PersonOf(NameMention name)
    {
        var full = name.Span.Of(_tokens.Text);
        return name.First < name.Last ? _byName[full] : ByShortName(name, _tokens.WordAt(name.Last).ToString(), full);
    }

    /// <summary>A surname alone is the namesake whom the title before it fits; of several the one whose full name stands in the text
    /// at least twice as often as any other's, or nobody for sure.</summary>
    private Person ByShortName(NameMention name, string surname, string full)
    {
        var gender = TitleGender(name.First);
        if (_bySurname.TryGetValue(surname, out var namesakes))
            return Leading([.. namesakes.Where(one => gender == Gender.Unknown || one.Gender == Gender.Unknown || one.Gender == gender)]) ?? New(full);
        if (_byName.TryGetValue(full, out var known))
            return known;
        return New(name.Canonical ?? full);
    }

    private static Person? Leading(List<Person> namesakes)
    {
        namesakes.Sort(static (a, b) => b.FullMentions.CompareTo(a.FullMentions));
        return namesakes.Count switch
        {
            0 => null,
            1 => namesakes[0],
            _ => namesakes[0].FullMentions >= 2 * namesakes[1].FullMentions ? namesakes[0] : null,
        };
    }

    private Person New(string name) => _byName.TryGetValue(name, out var known) ? known : _byName[name] = new Person(name);

    private Gender GenderAt(NameMention name)
    {
        var titled = TitleGender(name.First);
        if (titled != Gender.Unknown)
            return titled;
        var male = _tokens[name.First].Is(WordUse.MaleName);
        return male == _tokens[name.First].Is(WordUse.FemaleName) ? Gender.Unknown : male ? Gender.Male : Gender.Female;
    }

    private Gender TitleGender(int first)
    {
        if (first == 0 || !_tokens[first - 1].IsWord)
            return Gender.Unknown;
        return _tokens[first - 1].Is(WordUse.MaleTitle) ? Gender.Male : _tokens[first - 1].Is(WordUse.FemaleTitle) ? Gender.Female : Gender.Unknown;
    }

    private bool IsSubject(int next)
    {
        if (_tokens.KindAt(next) == TokenKind.Comma)
            return true;
        while (_tokens.TagAt(next) == Tag.Adverb)
            next++;
        return _tokens.TagAt(next) is Tag.Verb or Tag.Auxiliary;
    }

    /// <summary>Remembers "President Okafor" and "Okafor, the president".</summary>
    private void AddOffice(NameMention name, Person person)
    {
        for (var i = name.First - 1; i >= Math.Max(0, name.First - 3) && _tokens[i].IsWord && !_tokens[i + 1].ParagraphStart; i--)
            if (_tokens[i].Is(WordUse.Title))
                Hold(Office(_tokens.WordAt(i)), name.First, person);
            else if (!_tokens.Is(i, "of") && _tokens[i].Tag != Tag.Name)
                break;
        if (_tokens.KindAt(name.Last + 1) == TokenKind.Comma && _tokens.TagAt(name.Last + 2) == Tag.Determiner)
            for (var i = name.Last + 3; i < Math.Min(_tokens.Count, name.Last + 7) && _tokens[i].Tag is Tag.Noun or Tag.Name or Tag.Adjective; i++)
                if (_tokens[i].Is(WordUse.Title))
                    Hold(Office(_tokens.WordAt(i)), name.First, person);
    }

    private void Hold(string office, int at, Person person)
    {
        if (!_byOffice.TryGetValue(office, out var holders))
            _byOffice[office] = holders = [];
        if (holders.Count == 0 || holders[^1].Person != person)
            holders.Add((at, person));
    }

    private static string Office(ReadOnlySpan<char> title) => title switch
    {
        "Sen." or "Sens." => "senator",
        "Gov." => "governor",
        "Rep." => "congressman",
        "Dr." => "doctor",
        "Gen." => "general",
        "Prof." => "professor",
        _ => title.ToString(),
    };
}
