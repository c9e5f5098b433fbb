using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsBot.Facts;
using NewsBot.Language;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>What the bot says before its passages.</summary>
internal sealed record Lead(string Text, ImmutableArray<string> Listed)
{
    private const int PassagesRead = 3;
    private const int MostListed = 3;

    /// <summary>What a passage that covers much less of the question than another one names is probably of something else.</summary>
    private const float LeastOfMost = 0.7f;

    /// <summary>So much more than the next must speak for the one that is called likely.</summary>
    private const double Clear = 1.4;

    /// <summary>Of "how many people", a number of people tells more than any other.</summary>
    private const double Counted = 3;

    /// <summary>A place that something is said to be in tells more than one that is merely named, and "the Russian president" tells of no place.</summary>
    private const double SaidToBeIn = 3;
    private const double Adjective = 0.3;
    private const int WordsBefore = 3;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".!?;:\n");
    private static readonly FrozenSet<string> Locating = FrozenSet.Create("in", "at", "near", "inside", "outside", "around", "across", "throughout");

    public static Lead Of(Inquiry inquiry, IReadOnlyList<RankedPassage> ranked, IReadOnlyList<AnswerPassage> passages)
    {
        var (names, isClear) = NamesIn(inquiry, ranked);
        if (names.Count > 0)
            return new Lead(isClear ? $"Most likely {names[0]}{(names.Count > 1 ? $"; also named: {string.Join(", ", names.Skip(1))}" : "")}." : Named(names), [.. names]);
        if (inquiry.Query.Wanted == Wanted.YesOrNo && StanceOf(passages) is { } stance)
            return new Lead(stance, []);
        return inquiry.Query.Wanted == Wanted.Date && ranked.Count > 0 && new AskedNames(inquiry).AreIn(ranked[0]) && Reported(passages) is { } reported ? reported : Sources(passages);
    }

    /// <summary>"Denied by Mara Lind, as told by Paul Brandt, reported by The Harbour Post." Where it is asked when: "Denied by Mara Lind on
    /// 14 May 2024, reported by The Harbour Post.", or the day of the report where the statement names none.</summary>
    public static Lead Of(Statement deed, NewsQuery query)
    {
        var fact = deed.Fact;
        var teller = fact.ToldBy is { } told ? $", as told by {told.Display}" : "";
        var publisher = deed.Analyzed.Article.Publisher is { } known ? $" by {known.Name}" : "";
        var taken = $"{StanceWords(query.Deed is { Stance: null } ? Stance.Said : fact.Stance, fact.Cue.Negated)} by {deed.Speaker}";
        if (query.Wanted != Wanted.Date || (deed.SaidOn ?? deed.Analyzed.Article.Published?.Day) is not { } day)
            return new Lead($"{taken}{teller}{(publisher.Length > 0 ? ", reported" + publisher : "")}.", [deed.Speaker]);
        var written = Dates.Written(day);
        var reported = deed.SaidOn is null ? $", reported on {written}{publisher}" : publisher.Length > 0 ? ", reported" + publisher : "";
        return new Lead($"{taken}{(deed.SaidOn is null ? "" : $" on {written}")}{teller}{reported}.", [written]);
    }

    /// <summary>Things of the asked-for kind in the best passages that the question does not name, most telling first.</summary>
    private static (List<string> Names, bool IsClear) NamesIn(Inquiry inquiry, IReadOnlyList<RankedPassage> ranked)
    {
        var asked = inquiry.Found.Forms;
        var weights = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        var question = inquiry.Found.Question;
        var most = ranked.Take(PassagesRead).Select(passage => question.MassOf(passage.Terms)).DefaultIfEmpty().Max();
        var facet = inquiry.Query.Words.Select(word => Facet.Find(word.Text)).FirstOrDefault(facet => facet is { Details.IsEmpty: false });
        var counts = inquiry.Query.Counted is { } counted ? new Counts(inquiry, counted) : null;
        var whom = new AskedNames(inquiry);
        var called = new List<string>();
        for (var rank = 0; rank < Math.Min(PassagesRead, ranked.Count); rank++)
        {
            var passage = ranked[rank];
            if (question.MassOf(passage.Terms) < LeastOfMost * most || !whom.AreIn(passage))
                continue;
            var span = inquiry.Quoter.SpanOf(passage);
            var analyzed = inquiry.Quoter.Load(passage.Candidate);
            foreach (var mention in analyzed.Facts.MentionsIn(span))
            {
                if (!IsWanted(mention, inquiry.Query) || IsOfQuestion(mention, inquiry, asked))
                    continue;
                if ((counts is null ? Shown(mention) : counts.Counted(mention, analyzed.Article.Text, passage.Candidate)) is not { } name)
                    continue;
                weights[name] = weights.GetValueOrDefault(name) + WeightOf(mention, analyzed.Article.Text, inquiry, asked) / (1 + rank);
                if (facet?.Calls(mention) is true)
                    called.Add(name);
            }
        }

        if (called.Count > 0)
            return (Names.Merge(called), false);

        var names = Names.Merge(weights.OrderByDescending(weight => weight.Value).Select(weight => weight.Key)).Take(MostListed).ToList();
        return (names, names.Count == 1 || names.Count > 1 && weights.GetValueOrDefault(names[0]) >= Clear * weights.GetValueOrDefault(names[1]));
    }

    private static double WeightOf(Mention mention, string text, Inquiry inquiry, HashSet<int> asked)
    {
        if (mention.Kind == MentionKind.Number)
            return inquiry.View.Tokens($"{mention.Text} {mention.Display}").Any(token => asked.Contains(token.Form)) ? Counted : 1;
        if (mention.Kind != MentionKind.Place)
            return 1;
        if (mention.Text != mention.Display && AdjectiveEndings.Any(ending => mention.Text.EndsWith(ending, StringComparison.Ordinal)))
            return Adjective;
        var sentence = text.AsSpan(0, mention.Span.Start);
        sentence = sentence[(sentence.LastIndexOfAny(ClauseEnds) + 1)..];
        return sentence.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(WordsBefore).Any(Locating.Contains) ? SaidToBeIn : 1;
    }

    /// <summary>The question's own: all its words, or a person's last name.</summary>
    private static bool IsOfQuestion(Mention mention, Inquiry inquiry, HashSet<int> asked)
    {
        var tokens = inquiry.View.Tokens(mention.Text);
        return tokens.All(token => asked.Contains(token.Form)) || mention.Kind == MentionKind.Person && asked.Contains(tokens[^1].Form);
    }

    private static bool IsWanted(Mention mention, NewsQuery query) => query.Wanted switch
    {
        Wanted.Person => mention.Kind == MentionKind.Person || query.OrOrganisation && mention.Kind == MentionKind.Organisation,
        Wanted.Place => mention.Kind == MentionKind.Place && !IsOtherPlace(mention, query.PlaceKind),
        Wanted.Organisation => mention.Kind == MentionKind.Organisation,
        Wanted.Date => mention.Kind == MentionKind.Date,
        Wanted.Money => mention.Kind == MentionKind.Number && (mention.Text.AsSpan().ContainsAny("$€£¥") || mention.Text.EndsWith("dollars", StringComparison.OrdinalIgnoreCase)),
        Wanted.Amount => mention.Kind == MentionKind.Number,
        Wanted.Duration => mention.Kind == MentionKind.Number && TimeUnits.Any(unit => mention.Display.Contains(unit, StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    /// <summary>Russian, Turkish, Chinese, Iraqi, French, Swiss, Greek.</summary>
    private static readonly string[] AdjectiveEndings = ["an", "ian", "ish", "ese", "qi", "ri", "li", "ni", "ch", "ss", "eek"];

    /// <summary>Known to be no such place: a city is no country.</summary>
    private static bool IsOtherPlace(Mention mention, string? asked) =>
        asked is not null && Language.PlaceNames.Default.TryRead(mention.Display, out var name, out var kind) && kind != asked && !OfTwoKinds.Contains(name);

    /// <summary>Places that share their name with one of another kind.</summary>
    private static readonly string[] OfTwoKinds = ["New York", "Washington", "Georgia", "Mexico", "Panama", "Guatemala", "Kuwait", "Luxembourg", "Singapore", "Monaco", "Djibouti"];

    private static readonly string[] TimeUnits = ["second", "minute", "hour", "day", "week", "month", "year", "decade"];

    private static string Shown(Mention mention) => mention.Kind switch
    {
        MentionKind.Date when mention.Resolved?.Contains('/') == true => $"“{mention.Text}”",
        MentionKind.Date => Dates.Written(mention.Display),
        MentionKind.Number => mention.Text,
        _ => mention.Display,
    };

    /// <summary>Who speaks in the first passage.</summary>
    private static string? StanceOf(IReadOnlyList<AnswerPassage> passages) => passages.Count == 0 || passages[0].Attribution is not { } said ? null
        : $"{(said.Stance == Stance.Said ? "According to" : StanceWords(said.Stance, said.Negated) + " by")} {said.Speaker}{(said.ToldBy is null ? "" : $", as told by {said.ToldBy}")}.";

    private static string StanceWords(Stance stance, bool negated) => negated ? $"Not {stance.ToString().ToLowerInvariant()}" : stance.ToString();

    /// <summary>Where no passage names a date, the day of the best one's article; null without one.</summary>
    public static Lead? Reported(IReadOnlyList<AnswerPassage> passages)
    {
        if (passages.Count == 0 || passages[0].Citation is not { Published: { } published } citation)
            return null;
        var day = Dates.Written(published.Day);
        return new Lead($"No date named there; reported on {day}{(citation.Publisher is { } publisher ? $" by {publisher.Name}" : "")}.", [day]);
    }

    public static string Named(IEnumerable<string> names) => $"Named there: {string.Join(", ", names)}.";

    /// <summary>What is to be said first where it is asked who took a stance, and the passages tell of nobody who did.</summary>
    public static string NoStatement(NewsQuery query) =>
        $"No statement found that has anyone {(query.Negated ? "not " : "")}{query.CueLemma} “{string.Join(' ', query.Words.Select(word => word.Text))}”.";

    /// <summary>What is to be said first where someone is asked about of whom no such statement is stored.</summary>
    public static string NoStatement(string speaker, Stance stance, bool negated = false) =>
        $"No statement found that {speaker} {(negated ? "not " : "")}{stance.ToString().ToLowerInvariant()} it.";

    /// <summary>Whether the first passages tell in other words that someone took the stance.</summary>
    public static bool IsTold(IReadOnlyList<AnswerPassage> passages, string speaker, Stance stance) =>
        passages.Take(PassagesRead).Any(passage => passage.Quote.Contains(Names.LastWordOf(speaker), StringComparison.OrdinalIgnoreCase)
            && WordSpans.Of(passage.Quote).Exists(word => StanceLexicon.Default.TryRead(word.In(passage.Quote), out var told) && told == stance));

    public static Lead Sources(IReadOnlyList<AnswerPassage> passages)
    {
        var publishers = passages.Select(passage => passage.Citation.Publisher?.Name).OfType<string>().Distinct().Take(MostListed).ToList();
        return new Lead(publishers.Count > 0 ? $"Reported by {string.Join(", ", publishers)}." : "Here is what the articles say.", []);
    }
}
