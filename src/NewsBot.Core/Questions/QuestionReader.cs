using System.Collections.Immutable;
using NewsBot.Answers;
using NewsBot.Facts;
using NewsBot.Language;
using NewsBot.Language.Recognition;

namespace NewsBot.Questions;

/// <summary>Reads what a question asks for.</summary>
internal static class QuestionReader
{
    private const double KindNounWeight = 0.5;
    private const double IntroductionWeight = 0.6;
    private const double AskingWeight = 0.2;

    /// <param name="question">As asked.</param>
    /// <param name="publishers">Whose articles the index holds.</param>
    /// <param name="languages">In which, beside English; a question in one of them is searched for by its words alone.</param>
    public static NewsQuery Read(Question question, PublisherNames publishers, IReadOnlyCollection<string> languages)
    {
        var asked = DateOnly.FromDateTime(question.AskedAt.UtcDateTime);
        var operators = Operators.Read(ChatNoise.TakeOff(question.Text));
        var command = Command.Read(operators.Rest.Trim());
        var query = WithOperators(Begin(command, asked, question), operators, asked, publishers) with { Language = QuestionLanguage.Of(command.Rest, languages) };
        if (IsLimited(command.Kind))
        {
            (query, var rest) = CommandLimits.Read(query, command.Rest, publishers);
            command = command with { Rest = rest };
        }

        return command.Kind switch
        {
            AnswerKind.Mentions when command.Facet is null => query with { Complaint = "Which facts? Write facts, one of places, dates, numbers or people, and a topic, such as: facts places ceasefire." },
            AnswerKind.Mentions or AnswerKind.Timeline or AnswerKind.Compare or AnswerKind.Summary when WordSpans.Of(command.Rest).Count == 0 && query.Phrases.IsEmpty => query with { Complaint = query.Complaint ?? NoTopic(query) },
            AnswerKind.Who => ReadWho(query, command.Rest),
            AnswerKind.Quotes => ReadQuotes(query, command.Rest),
            AnswerKind.Passages when Sayer(command.Rest) is var (sayer, stances) => ReadQuotes(query with { Kind = AnswerKind.Quotes, Stances = stances }, sayer),
            _ => ReadWords(query, command.Rest, publishers, asked),
        };
    }

    private static bool IsLimited(AnswerKind kind) => kind is AnswerKind.Who or AnswerKind.Quotes or AnswerKind.Timeline or AnswerKind.Compare or AnswerKind.Latest;

    private static NewsQuery Begin(Command command, DateOnly asked, Question question) =>
        new() { Kind = command.Kind, Facet = command.Facet, Asked = asked, About = [asked], Asker = question.Asker };

    private static NewsQuery WithOperators(NewsQuery query, Operators operators, DateOnly asked, PublisherNames publishers)
    {
        var (since, before) = (operators.Since is null ? null : PeriodReader.Parse(operators.Since, asked), operators.Before is null ? null : PeriodReader.Parse(operators.Before, asked));
        var complaint = operators.Since is not null && since is null ? Unreadable("since", operators.Since)
            : operators.Before is not null && before is null ? Unreadable("before", operators.Before)
            : null;
        ImmutableArray<string> sources = [.. operators.Sources.SelectMany(publishers.Find).Distinct()];
        if (sources.IsEmpty && operators.Sources.Length > 0)
            complaint ??= $"No article from “{operators.Sources[0]}” is stored.";
        return query with
        {
            Since = since?.First,
            Before = before?.First,
            Author = operators.Author,
            Excluded = operators.Excluded,
            Phrases = [.. operators.Phrases.Where(phrase => publishers.Find(phrase).Count == 0)],
            Publishers = sources,
            OnlyPublishers = sources.Length > 0,
            Complaint = complaint,
        };
    }

    private static string NoTopic(NewsQuery query)
    {
        var command = query.Facet?.Name ?? query.Kind.ToString().ToLowerInvariant();
        return $"About what? Write {command} and a topic, such as: {command} ceasefire.";
    }

    private static string Unreadable(string name, string value) =>
        $"{name}:{value} is no date; write {name}:2017-07-01, {name}:yesterday or {name}:\"last week\".";

    /// <summary>"denied", "denied hacking the DNC", "did not deny", or any other deed.</summary>
    private static NewsQuery ReadWho(NewsQuery query, string rest)
    {
        var spans = WordSpans.Of(rest);
        var stanceAt = spans.FindIndex(span => StanceLexicon.Default.TryRead(span.In(rest), out _));
        if (stanceAt is < 0 or > 2)
            return query with { Kind = AnswerKind.Passages, Wanted = Wanted.Person, Words = ContentWords(rest, spans, []) };
        StanceLexicon.Default.TryRead(spans[stanceAt].In(rest), out var stance, out var lemma);
        return query with
        {
            Wanted = Wanted.Person,
            Stances = [stance],
            CueLemma = lemma,
            Negated = spans.Take(stanceAt).Any(span => Negations.Contains(span.Of(rest))),
            Words = ContentWords(rest, spans, Enumerable.Range(0, stanceAt + 1)),
        };
    }

    /// <summary>"Tillerson", "Tillerson about Syria".</summary>
    private static NewsQuery ReadQuotes(NewsQuery query, string rest)
    {
        var about = rest.IndexOf(" about ", StringComparison.OrdinalIgnoreCase);
        var on = about >= 0 ? about : rest.IndexOf(" on ", StringComparison.OrdinalIgnoreCase);
        var person = (on < 0 ? rest : rest[..on]).Trim();
        var topic = on < 0 ? "" : rest[(on + (about >= 0 ? 7 : 4))..];
        if (person.Length == 0)
            return query with { Complaint = "Whose words? Write quotes and a name, such as: quotes Ada Lovelace." };
        return query with { Speaker = person, Wanted = Wanted.Statement, Words = ContentWords(topic, WordSpans.Of(topic), []) };
    }

    /// <summary>Of "what did Mara Lind say?", which asks for all that she said, or of "what did Mara Lind deny?".</summary>
    private static (string Name, ImmutableArray<Stance> Stances)? Sayer(string text)
    {
        var words = WordSpans.Of(text).Select(span => span.Of(text)).ToList();
        if (words.Count is < 4 or > 7 || !words[0].Equals("what", StringComparison.OrdinalIgnoreCase) || words[1].ToLowerInvariant() is not ("did" or "does" or "has")
            || words[2..^1].Exists(word => FunctionWords.Contains(word)))
            return null;
        var isStance = StanceLexicon.Default.TryRead(words[^1], out var stance) && !IsLoose(stance);
        if (!isStance && !WantedReader.IsSpeaking(words[^1]))
            return null;
        return (string.Join(' ', words[2..^1]), isStance ? [stance] : []);
    }

    /// <summary>Verbs that people use for anything said: "what did she claim?".</summary>
    private static bool IsLoose(Stance stance) => stance is Stance.Said or Stance.Claimed or Stance.Believed or Stance.Announced;

    private static NewsQuery ReadWords(NewsQuery query, string text, PublisherNames publishers, DateOnly asked)
    {
        var spans = WordSpans.Of(text);
        var lower = spans.Select(span => span.Of(text).ToLowerInvariant()).ToList();
        var named = publishers.In(text, spans);
        var periods = PeriodReader.Find(lower, asked);
        var isEnglish = query.Language is null or LanguageCode.English;
        var wanted = query.Facet?.Wanted ?? (isEnglish ? WantedOf(text, spans, lower) : Wanted.Anything);
        var words = ContentWords(text, spans, TakenBy(named, periods));
        return query with
        {
            Wanted = wanted,
            Thing = wanted == Wanted.Anything && isEnglish ? WantedReader.Thing(lower) : null,
            Counted = wanted == Wanted.Amount ? CountedThings.Read(lower) : null,
            OrOrganisation = wanted == Wanted.Person && WantedReader.IsOfOwner(lower),
            PlaceKind = wanted == Wanted.Place ? WantedReader.PlaceKind(lower) : null,
            Publishers = query.OnlyPublishers ? query.Publishers : [.. named.SelectMany(name => name.Publishers).Distinct()],
            About = periods.Count > 0 ? [.. periods.Select(found => Nearest(found.Period, asked)).Distinct()] : query.About,
            Days = DaysIn(periods),
            Parts = named.Count > 1 ? [.. named.Select((name, part) => new QuestionPart([.. name.Publishers], DaysIn(periods.Where(found => PartAt(named, spans, spans[found.FirstWord].Start) == part))))] : [],
            Deed = wanted switch { Wanted.YesOrNo or Wanted.Date => DeedReader.Taken(text, spans, words, anySaying: wanted == Wanted.Date), Wanted.Statement => DeedReader.Told(text, spans, words), _ => null },
            Words = Lean(wanted, InParts(named, words, spans)),
        };
    }

    /// <summary>What the sentence that asks wants; where that does not tell, the whole question.</summary>
    private static Wanted WantedOf(string text, List<TextSpan> spans, List<string> lower)
    {
        var introduction = EndOfIntroduction(text);
        var asking = lower.Where((_, i) => spans[i].Start >= introduction).ToList();
        var wanted = WantedReader.Read(asking);
        return wanted == Wanted.Anything && asking.Count < lower.Count ? WantedReader.Read(lower) : wanted;
    }

    private static ImmutableArray<QueryWord> ContentWords(string text, List<TextSpan> spans, IEnumerable<int> taken)
    {
        var skip = taken.ToHashSet();
        var introduction = EndOfIntroduction(text);
        var words = ImmutableArray.CreateBuilder<QueryWord>();
        for (var i = 0; i < spans.Count; i++)
        {
            var word = spans[i].In(text);
            if (skip.Contains(i) || FunctionWords.Contains(word))
                continue;
            if (IsTimeWord(spans, text, i))
                continue;
            var weight = WantedReader.IsKindNoun(word) && i > 0 && spans[i - 1].Of(text).ToLowerInvariant() is "what" or "which" ? KindNounWeight : 1;
            if (spans[i].End <= introduction)
                weight *= IntroductionWeight;
            words.Add(new QueryWord(word.ToString(), weight, IsName: i > 0 && char.IsUpper(word[0])) { At = spans[i].Start });
        }

        return words.ToImmutable();
    }

    /// <summary>What follows a publisher's name is asked of it, up to the next one's.</summary>
    private static ImmutableArray<QueryWord> InParts(IReadOnlyList<NamedPublisher> named, ImmutableArray<QueryWord> words, List<TextSpan> spans) => named.Count < 2 ? words
        : [.. words.Select(word => word with { Part = PartAt(named, spans, word.At) })];

    private static int PartAt(IReadOnlyList<NamedPublisher> named, List<TextSpan> spans, int position) =>
        Math.Max(0, named.TakeWhile(name => spans[name.FirstWord].Start <= position).Count() - 1);

    private static ImmutableArray<DateOnly> DaysIn(IEnumerable<FoundPeriod> periods) =>
        [.. periods.Where(found => found.Period.First.AddDays(1) == found.Period.End).Select(found => found.Period.First).Distinct()];

    /// <summary>"How long did it last", "what did she say", "what happened": the verb belongs to the asking more than to what is asked.</summary>
    private static ImmutableArray<QueryWord> Lean(Wanted wanted, ImmutableArray<QueryWord> words) => wanted switch
    {
        Wanted.Duration => [.. words.Where(word => word.Text != "long").Select(word => word.Text is "last" or "lasted" or "take" or "took" ? word with { Weight = AskingWeight } : word)],
        Wanted.Statement => [.. words.Select(word => WantedReader.IsSpeaking(word.Text) ? word with { Weight = AskingWeight } : word)],
        Wanted.Anything => [.. words.Select(word => word.Text is "happen" or "happens" or "happened" or "happening" ? word with { Weight = AskingWeight } : word)],
        Wanted.Amount or Wanted.Money => [.. words.Where(word => word.Text is not ("old" or "big" or "tall" or "large" or "often" or "far"))],
        _ => words,
    };

    /// <summary>"It was a long week. Which ship sank?": what stands before the sentence that asks says less about what is asked.</summary>
    private static int EndOfIntroduction(string text)
    {
        var sentences = SentenceSplitter.Split(text);
        return sentences.Length > 1 && text.AsSpan().TrimEnd().EndsWith("?") ? sentences[^1].Start : 0;
    }

    /// <summary>"this week", "last month", "recently": the time is read apart and stands in few passages in the same words.</summary>
    private static bool IsTimeWord(List<TextSpan> spans, string text, int i) => spans[i].Of(text).ToLowerInvariant() switch
    {
        "week" or "weekend" or "month" or "year" => i > 0 && spans[i - 1].Of(text).ToLowerInvariant() is "this" or "last" or "past" or "next",
        "today" => i == 0 || !char.IsUpper(text[spans[i].Start]) || !char.IsUpper(text[spans[i - 1].Start]),
        "recently" or "recent" or "latest" or "yesterday" or "tonight" or "currently" or "according" => true,
        _ => false,
    };

    /// <summary>Publishers' names and whole dates are looked for in their own fields, not among the words.</summary>
    private static IEnumerable<int> TakenBy(IReadOnlyList<NamedPublisher> named, List<FoundPeriod> periods) =>
        named.SelectMany(name => Enumerable.Range(name.FirstWord, name.Words))
            .Concat(periods.Where(found => found.Words > 1 || found.IsWritten).SelectMany(found => Enumerable.Range(found.FirstWord, found.Words)));

    private static DateOnly Nearest(Period period, DateOnly asked) =>
        asked < period.First ? period.First : asked >= period.End ? period.End.AddDays(-1) : asked;
}
