using System.Text;

namespace NewsBot.ChatLoad.News;

/// <summary>What invented news is made of: nouns as often as words in English (Zipf), people of whom few are quoted often, and real words to hold them together.</summary>
/// <remarks>The same in every process, so that questions can be made without the articles at hand. Thread-safe.</remarks>
internal sealed class InventedWords
{
    public static readonly string[] Places =
    [
        "Vienna", "Oslo", "Lagos", "Nairobi", "Lima", "Quito", "Hanoi", "Manila", "Jakarta", "Mumbai", "Karachi", "Tehran", "Baghdad", "Damascus", "Aleppo", "Amman",
        "Cairo", "Tunis", "Algiers", "Rabat", "Madrid", "Lisbon", "Paris", "Lyon", "Brussels", "Hamburg", "Berlin", "Munich", "Prague", "Warsaw", "Kiev", "Moscow",
        "Minsk", "Riga", "Helsinki", "Stockholm", "Dublin", "London", "Glasgow", "Boston", "Chicago", "Houston", "Denver", "Seattle", "Toronto", "Montreal", "Havana",
        "Bogota", "Caracas", "Santiago", "Sydney", "Auckland", "Tokyo", "Seoul", "Beijing", "Shanghai", "Norway", "Kenya", "Peru", "Vietnam", "Egypt", "Spain", "Poland", "Chile",
    ];

    public static readonly string[] Adjectives =
    [
        "new", "old", "closed", "small", "large", "costly", "local", "late", "early", "disputed", "public", "private", "unsafe", "empty", "crowded", "joint", "secret", "planned", "northern", "southern",
    ];

    public static readonly string[] Verbs =
    [
        "closed", "opened", "bought", "sold", "delayed", "inspected", "repaired", "moved", "replaced", "approved", "rejected", "reviewed", "reported", "flooded", "searched", "guarded", "blocked", "financed",
        "damaged", "tested", "rebuilt", "insured", "visited", "abandoned", "expanded",
    ];

    public static readonly string[] Roles = ["minister", "spokesman", "mayor", "director", "judge", "engineer", "union leader", "ambassador", "senator", "analyst", "police chief", "chairwoman"];

    public static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private const int Nouns = 60_000;
    private const int People = 3_000;
    private const int Publishers = 60;
    private const int Seed = 20170709;

    /// <summary>As often as news has them: most is merely said.</summary>
    private static readonly (string Verb, int Share)[] Reporting =
        [("said", 60), ("claimed", 8), ("denied", 8), ("warned", 6), ("confirmed", 6), ("announced", 4), ("promised", 4), ("insisted", 4)];

    private static readonly string[] FirstNames =
    [
        "Ada", "Anna", "Boris", "Carla", "David", "Elena", "Farid", "Greta", "Hassan", "Irina", "Jonas", "Karin", "Leila", "Marco", "Nadia", "Omar", "Paula", "Quentin", "Rosa", "Samir", "Teresa", "Ulrich",
        "Vera", "Walter", "Yusuf", "Zoe",
    ];

    private static readonly string[] Onsets = ["b", "br", "c", "d", "dr", "f", "g", "gl", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ea", "ou"];
    private static readonly string[] Codas = ["n", "r", "l", "m", "x", "k", "nd", "rk"];

    private readonly string[] _nouns;
    private readonly double[] _upTo = new double[Nouns];
    private readonly string[] _people;
    private readonly string[] _publishers;

    public InventedWords()
    {
        var random = new Random(Seed);
        var words = new List<string>(Nouns);
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < Nouns)
        {
            if (Word(random) is var word && known.Add(word))
                words.Add(word);
        }

        _nouns = [.. words];
        var sum = 0.0;
        for (var i = 0; i < Nouns; i++)
            _upTo[i] = sum += 1.0 / (i + 2.7);
        _people = [.. Enumerable.Range(0, People).Select(_ => $"{Pick(random, FirstNames)} {Capital(Word(random))}")];
        _publishers = [.. Enumerable.Range(0, Publishers).Select(_ => $"{Capital(Word(random))} {Pick(random, "Post", "Herald", "Gazette", "Times")}")];
    }

    public string Noun(Random random)
    {
        var at = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return _nouns[Math.Min(at < 0 ? ~at : at, Nouns - 1)];
    }

    /// <summary>What an article is about: no word of every article, and none that only one has.</summary>
    public string Subject(Random random) => _nouns[200 + random.Next(4_000)];

    public string Person(Random random) => _people[(int)(People * Math.Pow(random.NextDouble(), 3))];

    public string Publisher(Random random) => Pick(random, _publishers);

    public static string Reported(Random random)
    {
        var drawn = random.Next(Reporting.Sum(verb => verb.Share));
        return Reporting.First(verb => (drawn -= verb.Share) < 0).Verb;
    }

    public static string Pick(Random random, params string[] words) => words[random.Next(words.Length)];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Word(Random random)
    {
        var word = new StringBuilder();
        for (var syllables = random.Next(2, 4); syllables > 0; syllables--)
            word.Append(Pick(random, Onsets)).Append(Pick(random, Vowels)).Append(Pick(random, Codas));
        return word.ToString();
    }
}
