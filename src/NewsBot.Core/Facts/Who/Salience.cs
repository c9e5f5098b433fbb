using NewsBot.Facts.Reading;
using NewsBot.Language;

namespace NewsBot.Facts.Who;

/// <summary>Weighs whom a pronoun means: who was named or spoke last, who acts, who is named most.</summary>
internal sealed class Salience
{
    /// <summary>How many names back a pronoun can reach.</summary>
    private const int FurthestBack = 24;

    /// <summary>Below this lead over the next candidate a pronoun stays unresolved.</summary>
    private const double LeastLead = 0.35;

    private (Person? Person, int At) _lastSpeaker;

    public void Spoke(Person person, int at) => _lastSpeaker = (person, at);

    public (Person? Person, int At) Snapshot => _lastSpeaker;

    public void Restore((Person? Person, int At) snapshot) => _lastSpeaker = snapshot;

    public Person? LastSpeaker => _lastSpeaker.Person;

    public (Person? Person, double Confidence) Find(People people, ParsedText text, int token, Gender gender)
    {
        var statements = text.Statements;
        var here = text.StatementIndex(token);
        var afterQuotation = text.Tokens[statements[here].First].Kind == TokenKind.OpenQuote;
        var scores = new Dictionary<Person, double>(8);
        var from = people.FirstFrom(token);
        for (var i = from - 1; i >= Math.Max(0, from - FurthestBack); i--)
        {
            var mention = people.Mentions[i];
            if (mention.Quoted || Contradicts(mention.Person.Gender, gender) || token - mention.Last == 2)
                continue;
            var score = Score(mention, here);
            scores[mention.Person] = scores.TryGetValue(mention.Person, out var best) ? Math.Max(best, score) + 0.1 : score + (mention.Person.Gender == gender ? 0.5 : 0) + Math.Log2(1 + mention.Person.Mentions) * 0.15;
        }

        if (_lastSpeaker is { Person: { } speaker, At: var at } && !Contradicts(speaker.Gender, gender))
            scores[speaker] = Math.Max(scores.GetValueOrDefault(speaker, -9), (afterQuotation ? 5 : 2.6) - (0.9 * (here - text.StatementIndex(at)))) + 0.3;
        return Best(scores);
    }

    private static (Person?, double) Best(Dictionary<Person, double> scores)
    {
        var (best, first, second) = ((Person?)null, double.NegativeInfinity, double.NegativeInfinity);
        foreach (var (person, score) in scores)
        {
            if (score > first)
                (best, first, second) = (person, score, first);
            else if (score > second)
                second = score;
        }

        var lead = first - second;
        return best is null || first < -4 || lead < LeastLead ? (null, 0) : (best, lead > 1.5 ? 0.85 : lead > 0.8 ? 0.75 : 0.6);
    }

    private static double Score(PersonMention mention, int here) =>
        2 - (0.8 * (here - mention.Statement)) + (mention.Subject ? 1 : 0) - (mention.Possessive ? 0.8 : 0);

    private static bool Contradicts(Gender known, Gender asked) => known != Gender.Unknown && known != asked;
}
