using System.Collections.Immutable;
using NewsBot.Answers;
using NewsBot.Answers.Composing;
using NewsBot.Language;
using NewsBot.Retrieval;

namespace NewsBot.Questions.Conversing;

/// <summary>Asks the last question of someone or something else: "and Reyl?", "what about the tunnel?".</summary>
internal sealed class Replacement(Turn last, IIndexView view)
{
    /// <summary>What may or may not have been put aside.</summary>
    private const double PerhapsReplaced = 0.4;

    private readonly NewsQuery _last = last.Query with { Complaint = null };

    /// <param name="query">What was said, as it reads by itself.</param>
    /// <param name="remark">The same by its form.</param>
    /// <returns>Null when it names nothing.</returns>
    public NewsQuery? Read(NewsQuery query, Remark remark)
    {
        if (query.Words.IsEmpty)
            return null;
        var words = NamesMarked(query.Words);
        var isSpeaker = !remark.NamesSubject && !remark.NamesPlace && IsSpeaker(Named(remark, words), words);
        var asked = _last with { Asked = query.Asked, Phrases = query.Phrases.IsEmpty ? _last.Phrases : query.Phrases };
        if (remark.Preposition == "according to")
            return asked with { Kind = AnswerKind.Passages, Wanted = Wanted.Statement, Deed = new AskedDeed(remark.Object, null, last.Topic), Words = [.. words, .. last.Topic], Stances = [], Speaker = null };
        if (_last.Deed is { } deed)
            return OfDeed(asked, isSpeaker ? deed with { Speaker = Named(remark, words) } : deed with { About = words });
        if (_last.Kind is AnswerKind.Who or AnswerKind.Quotes && _last.AsksForStatements)
            return isSpeaker ? asked with { Speaker = Named(remark, words) } : asked with { Words = words };
        asked = asked with { Words = OfTopic(words, remark) };
        return query.Wanted is Wanted.Anything or Wanted.YesOrNo ? asked : asked with { Wanted = query.Wanted, Counted = query.Counted };
    }

    /// <summary>Of "did Reyl?" the name alone.</summary>
    private static string Named(Remark remark, ImmutableArray<QueryWord> words) => remark.IsFragment ? remark.Object : string.Join(' ', words.Select(word => word.Text));

    /// <summary>The words to look a statement up by.</summary>
    public static ImmutableArray<QueryWord> WordsOf(AskedDeed deed, string? cue) =>
        [.. Turn.WordsOf(deed.Speaker), .. cue is null ? ImmutableArray<QueryWord>.Empty : [new QueryWord(cue)], .. deed.About];

    /// <summary>Whether a word is a form of a verb and of nothing else.</summary>
    public static bool IsDeed(string word) => Lexicon.Default.Find(word) is { } entry && (entry.Uses & WordUse.Verb) != 0 && (entry.Uses & WordUse.NounToo) == 0;

    private static NewsQuery OfDeed(NewsQuery asked, AskedDeed deed) =>
        asked with { Deed = deed, Words = WordsOf(deed, deed.Stance?.ToString().ToLowerInvariant()) };

    /// <summary>A name has a capital, be it the first word or al-Something.</summary>
    private static ImmutableArray<QueryWord> NamesMarked(ImmutableArray<QueryWord> words) =>
        [.. words.Select(word => word with { IsName = word.Text.Any(char.IsUpper) })];

    /// <summary>A name that statements are stored by, or a kind of person or body: "the mayor".</summary>
    private bool IsSpeaker(string name, ImmutableArray<QueryWord> words)
    {
        if (words.All(word => word.IsName))
            return view.Speaks(name, _last.Asker);
        return words.All(word => !word.IsName) && (KindNouns.TryRead(words[^1].Text.ToLowerInvariant(), out var kind) && kind is Wanted.Person or Wanted.Organisation || IsPerson(name)) && view.Speaks(name, _last.Asker);
    }

    private bool IsPerson(string name) => view.Catalog.For(_last.Asker, names => names.People).Any(person => Names.Fits(name, person));

    private ImmutableArray<QueryWord> OfTopic(ImmutableArray<QueryWord> words, Remark remark)
    {
        var names = words.All(word => word.IsName);
        var old = _last.Words;
        if (names && old.Any(word => IsAlike(word, words[0])))
            return [.. old.Where(word => !IsAlike(word, words[0])), .. words];
        if (names && remark.NamesPlace)
            return [.. old, .. words];
        if (_last.Kind != AnswerKind.Passages)
            return names ? words : [.. words, .. old.Where(word => word.IsName)];
        return [.. WithoutObject(old), .. words];
    }

    /// <summary>A name for a name, a place for a place.</summary>
    private static bool IsAlike(QueryWord word, QueryWord other) => word.IsName && IsPlace(word.Text) == IsPlace(other.Text);

    private static bool IsPlace(string word) => PlaceNames.Default.TryRead(word, out _, out _);

    /// <summary>"how many died in the flood": what is asked about is the last thing that the question names, with what stands right before it.</summary>
    private static IEnumerable<QueryWord> WithoutObject(ImmutableArray<QueryWord> words)
    {
        var at = words.Length - 1;
        while (at >= 0 && (words[at].IsName || IsDeed(words[at].Text)))
            at--;
        if (at < 0)
            return words;
        var isSure = at == 0 || !IsVerbToo(words[at].Text);
        return isSure ? words.RemoveAt(at) : words.Select(word => word.IsName || IsDeed(word.Text) ? word : word with { Weight = word.Weight * PerhapsReplaced });
    }

    private static bool IsVerbToo(string word) => Lexicon.Default.Find(word) is { } entry && (entry.Uses & WordUse.Verb) != 0;
}
