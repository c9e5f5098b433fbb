using System.Buffers;
using System.Collections.Frozen;
using NewsBot.Facts;
using NewsBot.Language;
using NewsBot.Questions;
using NewsBot.Questions.Conversing;
using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>Tells the numbers that count what "how many" asks for from all others: years, ages, scores, and numbers of other things.</summary>
internal sealed class Counts
{
    /// <summary>"more than 320 unique classified documents": so many words may stand between a number and what it counts.</summary>
    private const int MostBetween = 3;
    private const int LongWord = 20;
    private const string Year = " year";
    private const int Oldest = 120;

    /// <summary>What makes a number an amount of money, a share or part of a word.</summary>
    private static readonly SearchValues<char> NoCount = SearchValues.Create("$€£¥%-");

    private static readonly FrozenSet<string> Anyone = FrozenSet.Create("people", "persons", "men", "women", "others");
    private static readonly FrozenSet<string> Dying = FrozenSet.Create("die", "died", "dies", "dying", "dead", "death", "deaths", "kill", "killed", "kills", "killing", "lives", "fatalities", "toll", "perished");

    private readonly Inquiry _inquiry;
    private readonly int? _counted;
    private readonly string? _unit;
    private readonly bool _countsPeople;
    private readonly bool _countsAnyone;
    private readonly List<string> _deeds;

    public Counts(Inquiry inquiry, string counted)
    {
        _inquiry = inquiry;
        var head = counted[(counted.LastIndexOf(' ') + 1)..];
        _counted = FormOf(head);
        _unit = head switch { "times" => " time", "years" => Year, _ => null };
        _countsAnyone = head.Length == 0 || Anyone.Contains(head);
        _countsPeople = _countsAnyone || KindNouns.TryRead(head, out var kind) && kind == Wanted.Person || IsPersonNoun(head);
        _deeds = [.. inquiry.Query.Words.Select(word => word.Text.ToLowerInvariant()).Where(Replacement.IsDeed)];
    }

    /// <summary>The number with what it counts, as the text has it: "more than 320 classified documents"; null where it counts something else.</summary>
    public string? Counted(Mention number, string text, Candidate candidate) =>
        EndOf(number, text) is { } end && IsOfQuestion(number, text, candidate) ? text[number.Span.Start..end] : null;

    /// <summary>Where the word ends that says what the number counts.</summary>
    private int? EndOf(Mention number, string text)
    {
        if (_unit is not null && number.Display.EndsWith(_unit, StringComparison.Ordinal) || _unit == Year && IsAge(number, text))
            return number.Span.End;
        if (number.Text.AsSpan().ContainsAny(NoCount) || number.Span.End < text.Length && text[number.Span.End] is '-' or '%')
            return null;
        var behind = text.Substring(number.Span.Start, Math.Min(text.Length - number.Span.Start, number.Span.Length + MostBetween * LongWord));
        var words = WordSpans.Of(behind);
        var last = words.FindIndex(word => word.End >= number.Span.Length);
        for (var i = 1; i < words.Count && i <= last + MostBetween && behind.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End) is " "; i++)
        {
            var word = words[i].Of(behind).ToLowerInvariant();
            if (IsCounted(word) || NumberWords.ValueOf(words[i - 1].In(behind)) is not null && IsDead(word))
                return number.Span.Start + words[i].End;
            if (i > last && FunctionWords.Contains(word))
                break;
        }

        return _countsAnyone && IsDoneTo(number, text) ? number.Span.End : null;
    }

    /// <summary>"Calder, 61, said".</summary>
    private static bool IsAge(Mention number, string text) => int.TryParse(number.Text, out var age) && age is > 0 and <= Oldest
        && text.AsSpan(0, number.Span.Start).EndsWith(", ") && text.AsSpan(number.Span.End) is [',' or ')', ..];

    private bool IsCounted(string word) => FormOf(word) is { } form && form == _counted || _countsPeople && Anyone.Contains(word)
        || _countsAnyone && IsPersonNoun(word);

    /// <summary>"36 dead", "12 killed".</summary>
    private bool IsDead(string word) => _countsAnyone && Dying.Contains(word) && _deeds.Exists(Dying.Contains);

    /// <summary>"killed 12 and hurt 70".</summary>
    private bool IsDoneTo(Mention number, string text)
    {
        var before = text.AsSpan(0, number.Span.Start).TrimEnd();
        var verb = before[(before.LastIndexOf(' ') + 1)..].ToString().ToLowerInvariant();
        return _deeds.Contains(verb) || IsDead(verb);
    }

    /// <summary>Whether its sentence, the one before or the title names whom the question names, and its sentence or the title tells what it asks about.</summary>
    private bool IsOfQuestion(Mention number, string text, Candidate candidate)
    {
        var (question, sentences) = (_inquiry.Found.Question, candidate.Tokens.Sentences);
        var at = Array.FindIndex(sentences, sentence => sentence.Span.Contains(number.Span));
        if (at < 0)
            return false;
        var terms = new SentenceTerms(candidate.Tokens, question);
        var told = terms.In(at) | terms.InTitle;
        if (question.NameSet != 0 && ((told | (at > 0 ? terms.In(at - 1) : 0)) & question.NameSet) == 0)
            return false;
        return _deeds.Count == 0 || _deeds.Exists(deed => FormOf(deed) is { } form && question.Find(form) is var term and >= 0 && (told & (1ul << term)) != 0)
            || _deeds.Exists(Dying.Contains) && WordSpans.Of(sentences[at].Span.Of(text)).Exists(word => Dying.Contains(word.In(sentences[at].Span.In(text)).ToString().ToLowerInvariant()));
    }

    private static bool IsPersonNoun(string word) => Lexicon.Default.Find(word) is { } entry && (entry.Uses & WordUse.PersonNoun) != 0;

    private int? FormOf(string word) => word.Length > 0 && _inquiry.View.Tokens(word) is [var token, ..] ? token.Form : null;
}
