using System.Collections.Immutable;
using NewsBot.Answers;
using NewsBot.Answers.Composing;
using NewsBot.Facts;
using NewsBot.Language;
using NewsBot.Retrieval;

namespace NewsBot.Questions.Conversing;

/// <summary>Reads a question against the one before it, where it leans on it.</summary>
internal sealed class FollowUp(Turn last, IIndexView view)
{
    /// <summary>What "it" stands for weighs less than what the question says itself.</summary>
    private const double TopicWeight = 0.7;
    private const int LongestWithPronoun = 8;
    private const int MostElliptic = 3;

    private static readonly HashSet<string> Referring = new(StringComparer.OrdinalIgnoreCase)
        { "he", "she", "it", "they", "him", "her", "them", "his", "their", "its", "that", "this", "there", "those", "these" };

    private static readonly HashSet<string> Asking = new(StringComparer.OrdinalIgnoreCase)
        { "who", "whom", "whose", "what", "which", "when", "where", "why", "how" };

    private static readonly HashSet<string> Placing = new(StringComparer.OrdinalIgnoreCase) { "on", "in", "at", "aboard", "inside", "behind" };
    private static readonly HashSet<string> Determiners = new(StringComparer.OrdinalIgnoreCase) { "the", "a", "an" };

    /// <param name="question">As asked.</param>
    /// <param name="alone">As it reads by itself.</param>
    public NewsQuery Read(Question question, NewsQuery alone)
    {
        var typed = ChatNoise.TakeOff(question.Text);
        if (typed.StartsWith('/'))
            return alone;
        var remark = Remark.Of(typed);
        remark = remark with { Text = Pronouns.Resolve(WithWho(remark), People()) };
        var query = remark.Text == question.Text ? alone : QuestionReader.Read(question with { Text = remark.Text }, view.Publishers, view.Languages);
        return Completed(query, remark)
            ?? (IsOnlyOperators(query, remark) ? Narrowed(query) : null)
            ?? (remark.IsFragment ? InTime(query, remark) ?? FromPublisher(query, remark) : null)
            ?? Listing(query, remark)
            ?? AskedOtherwise(query, remark)
            ?? (IsOfOther(query, remark) ? new Replacement(last, view).Read(query, remark) : null)
            ?? (LeansOnTopic(query, remark) ? AboutTopic(query) : query);
    }

    /// <summary>"and confirmed it?", after it was asked who denied it.</summary>
    private string WithWho(Remark remark) => remark.IsTied && last.Query.Kind == AnswerKind.Who && WordSpans.Of(remark.Text) is [var first, ..] && StanceLexicon.Default.TryRead(first.In(remark.Text), out _)
        ? $"who {remark.Text}"
        : remark.Text;

    /// <summary>Whom "he" may stand for: who spoke, then whom the question named.</summary>
    private IEnumerable<string> People() => last.Speakers.Concat(last.Query.Words
        .Where(word => word.IsName)
        .SelectMany(word => view.Catalog.For(last.Query.Asker, names => names.People).Where(person => Names.Fits(word.Text, person)).Take(1)));

    /// <summary>"timeline?", "and who denied it?": a command that is about what was asked before.</summary>
    private NewsQuery? Completed(NewsQuery query, Remark remark)
    {
        if (!query.Words.IsEmpty || !query.Phrases.IsEmpty || last.Topic.IsEmpty)
            return null;
        var leans = remark.IsTied || HoldsPronoun(remark.Text);
        return query.Kind switch
        {
            AnswerKind.Timeline or AnswerKind.Compare or AnswerKind.Summary => query with { Words = last.Topic, Complaint = null },
            AnswerKind.Mentions when query.Facet is not null => query with { Words = last.Topic, Complaint = null },
            AnswerKind.Latest or AnswerKind.Who when leans => query with { Words = last.Topic },
            AnswerKind.Quotes when leans && query.Speaker is null => query with { Kind = AnswerKind.Compare, Words = last.Topic, Complaint = null },
            _ => null,
        };
    }

    /// <summary>"since:2024-05-01", "source:gazette -leak".</summary>
    private static bool IsOnlyOperators(NewsQuery query, Remark remark) =>
        query is { Kind: AnswerKind.Passages, Words.IsEmpty: true, Phrases.IsEmpty: true, Complaint: null, Wanted: Wanted.Anything }
        && (query.Since is not null || query.Before is not null || query.OnlyPublishers || query.Author is not null || !query.Excluded.IsEmpty) && remark.Text.Length > 0;

    /// <summary>The same question again, within what the new one names.</summary>
    private NewsQuery Narrowed(NewsQuery query) => last.Query with
    {
        Since = query.Since ?? last.Query.Since,
        Before = query.Before ?? last.Query.Before,
        Author = query.Author ?? last.Query.Author,
        Excluded = [.. last.Query.Excluded.Union(query.Excluded, StringComparer.OrdinalIgnoreCase)],
        Publishers = query.OnlyPublishers ? query.Publishers : last.Query.Publishers,
        OnlyPublishers = query.OnlyPublishers || last.Query.OnlyPublishers,
        Parts = query.OnlyPublishers ? [] : last.Query.Parts,
        Asked = query.Asked,
        Complaint = null,
    };

    /// <summary>"and last week?", "since Monday?".</summary>
    private NewsQuery? InTime(NewsQuery query, Remark remark)
    {
        if (PeriodReader.Parse(remark.Object, query.Asked) is not { } period)
            return null;
        var (since, before) = CommandLimits.Of(period, remark.Preposition, last.Query.Kind);
        return Narrowed(query) with { Since = since, Before = before, About = [before?.AddDays(-1) ?? query.Asked], Days = [] };
    }

    /// <summary>"and according to the Gazette?", "in the Herald?".</summary>
    private NewsQuery? FromPublisher(NewsQuery query, Remark remark)
    {
        if (!remark.NamesSource)
            return null;
        if (view.Publishers.Find(remark.Object) is { Count: > 0 } publishers)
            return Narrowed(query with { Publishers = [.. publishers], OnlyPublishers = true });
        return remark.Preposition == "according to" && !view.Speaks(remark.Object, query.Asker)
            ? query with { Complaint = $"No article from “{remark.Object}” is stored, and no statement by it." }
            : null;
    }

    /// <summary>"and the dates?", "regions?"; after a list "when?" and "where?" ask for another one.</summary>
    private NewsQuery? Listing(NewsQuery query, Remark remark)
    {
        if (query.Kind != AnswerKind.Passages || last.Topic.IsEmpty || WordSpans.Of(remark.Object) is not { Count: > 0 and <= 2 } words)
            return null;
        var facet = words.Count == 1 || FunctionWords.Contains(words[0].In(remark.Object)) ? FacetOf(words[^1].Of(remark.Object), query.Wanted) : null;
        return facet is null ? null : last.Query with { Kind = AnswerKind.Mentions, Facet = facet, Wanted = facet.Wanted, Words = last.Topic, Stances = [], Speaker = null, Deed = null, Complaint = null, Asked = query.Asked };
    }

    private Facet? FacetOf(string word, Wanted wanted) => !Asking.Contains(word) ? Facet.Find(word) is { } named && (wanted != Wanted.Anything || !FunctionWords.Contains(word)) ? named : null
        : last.Query.Kind != AnswerKind.Mentions ? null
        : wanted switch
        {
            Wanted.Date => Facet.Find("dates"),
            Wanted.Place => Facet.Find("places"),
            Wanted.Person => Facet.Find("people"),
            Wanted.Amount => Facet.Find("numbers"),
            _ => null,
        };

    /// <summary>"when?", "where?", "who?", "how?": another thing about the same.</summary>
    private NewsQuery? AskedOtherwise(NewsQuery query, Remark remark)
    {
        if (query.Kind != AnswerKind.Passages || !query.Words.IsEmpty || !WordSpans.Of(remark.Text).Exists(word => Asking.Contains(word.Of(remark.Text))))
            return null;
        var asked = last.Query with { Wanted = query.Wanted, PlaceKind = query.PlaceKind, Thing = query.Thing, Counted = query.Counted, Asked = query.Asked, Complaint = null, Facet = null };
        if (Statement() is not { } statement)
            return asked with { Kind = AnswerKind.Passages };
        if (query.Wanted == Wanted.Person)
            return asked with { Kind = AnswerKind.Who, Stances = [statement.Stance ?? Stance.Said], CueLemma = Lemma(statement), Words = statement.About, Speaker = null, Deed = null };
        return asked with
        {
            Kind = AnswerKind.Passages,
            Deed = query.Wanted == Wanted.Date ? statement : null,
            Words = Replacement.WordsOf(statement, Lemma(statement)),
            Stances = [],
            Speaker = null,
        };
    }

    /// <summary>The statement that the last question was about; null for any other question, and where none was found.</summary>
    private AskedDeed? Statement() => last.Query.Deed
        ?? (last.Query.AsksForStatements && last.Speakers.FirstOrDefault() is { } speaker
            ? new AskedDeed(speaker, last.Query.Stances.Select(stance => (Stance?)stance).FirstOrDefault(), last.Query.Words)
            : null);

    private string? Lemma(AskedDeed statement) => last.Query.CueLemma ?? statement.Stance?.ToString().ToLowerInvariant();

    /// <summary>"and Reyl?", or "did Reyl?" after it was asked whether Calder denied it.</summary>
    private static bool IsOfOther(NewsQuery query, Remark remark) => query.Kind == AnswerKind.Passages
        && (remark.IsFragment && query.Wanted == Wanted.Anything || query is { Wanted: Wanted.YesOrNo, Deed: null, Words: [_, ..] } && query.Words.All(word => word.IsName) && WordSpans.Of(remark.Text).Count == query.Words.Length + 1);

    private static bool LeansOnTopic(NewsQuery query, Remark remark) => query.Complaint is null && (HoldsPronoun(remark.Text) || IsVague(query, remark));

    private static bool HoldsPronoun(string text)
    {
        var words = WordSpans.Of(text);
        return words.Count <= LongestWithPronoun && words.Exists(span => Referring.Contains(span.Of(text)));
    }

    /// <summary>"how many died?", "who was aboard?", "which countries?": it does not say by itself of what.</summary>
    private static bool IsVague(NewsQuery query, Remark remark)
    {
        var words = WordSpans.Of(remark.Text).ConvertAll(span => span.Of(remark.Text));
        if (query.Kind != AnswerKind.Passages || query.Wanted == Wanted.Definition && !words.Exists(Placing.Contains) || query.Words.IsEmpty || query.Words.Any(word => word.IsName) || !words.Exists(Asking.Contains))
            return false;
        var isElliptic = query.Words.Length <= MostElliptic && !words.Exists(word => WantedReader.IsAuxiliary(word) || Replacement.IsDeed(word));
        return isElliptic || !words.Exists(Determiners.Contains) && (query.Words.Length == 1 || query.Words.All(word => Replacement.IsDeed(word.Text) || word.Text is "next" or "exactly"));
    }

    private NewsQuery AboutTopic(NewsQuery query) => query with
    {
        Words = Join(last.Topic, query.Words),
        Deed = query.Deed is { About: var about } deed ? deed with { About = Join(last.Topic, about) } : null,
    };

    private static ImmutableArray<QueryWord> Join(ImmutableArray<QueryWord> topic, ImmutableArray<QueryWord> words) => words.IsEmpty ? topic
        : [.. words, .. topic.Where(word => !words.Any(other => other.Text.Equals(word.Text, StringComparison.OrdinalIgnoreCase))).Select(word => word with { Weight = word.Weight * TopicWeight })];
}
