using System.Collections.Frozen;
using NewsBot.Facts;
using NewsBot.Language;
using NewsBot.Questions;

namespace NewsBot.Answers.Composing;

/// <summary>The verb of "who denied it?", and those that tell of the same.</summary>
internal sealed class AskedVerb(NewsQuery query)
{
    /// <summary>Verbs of saying that tell of more than that something was said: who spoke of someone has not yet apologised to him.</summary>
    private static readonly FrozenSet<string> Particular = FrozenSet.Create(
        "apologize", "blog", "call", "compare", "dub", "email", "joke", "label", "lecture", "liken", "name", "read", "retweet", "sing", "testify", "text", "tweet");

    /// <summary>Whether a verb of an asked-for stance, by its dictionary form, tells of what is asked.</summary>
    public bool TellsSo(string lemma) => query.CueLemma is not { } asked || lemma == asked || !Particular.Contains(asked);

    /// <summary>Whether a sentence has a verb that tells of what is asked, or its noun: "praised", "lauded", "praise".</summary>
    public bool StandsIn(string sentence) => In(sentence).Any();

    /// <summary>Whether a sentence tells it of someone: "Calder, the mayor, praised it", "praise came from Calder", but not "praised Calder".</summary>
    public bool IsToldOf(string name, string sentence)
    {
        var at = sentence.IndexOf(Names.LastWordOf(name), StringComparison.OrdinalIgnoreCase);
        return at >= 0 && In(sentence).Any(verb => at < verb.Start || sentence[verb.End..at].Split(' ').Any(between => between is "by" or "from"));
    }

    private IEnumerable<TextSpan> In(string sentence)
    {
        var words = WordSpans.Of(sentence);
        return words.Where((word, i) => StanceLexicon.Default.TryRead(word.In(sentence), out var stance, out var lemma) && query.Stances.Contains(stance) && TellsSo(lemma)
            && (i > 0 && Negations.Contains(words[i - 1].Of(sentence))) == query.Negated);
    }
}
