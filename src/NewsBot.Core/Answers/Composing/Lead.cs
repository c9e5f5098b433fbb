using System.Collections.Immutable;
using NewsBot.Facts;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>What the bot says before its passages.</summary>
internal sealed record Lead(string Text, ImmutableArray<string> Listed)
{
    private const int PassagesRead = 3;
    private const int MostListed = 3;

    public static Lead Of(Inquiry inquiry, IReadOnlyList<RankedPassage> ranked, IReadOnlyList<AnswerPassage> passages)
    {
        var names = NamesIn(inquiry, ranked);
        if (names.Count > 0)
            return new Lead($"Most likely {names[0]}{(names.Count > 1 ? $"; also named: {string.Join(", ", names.Skip(1))}" : "")}.", [.. names]);
        if (inquiry.Query.Wanted == Wanted.YesOrNo && StanceOf(passages) is { } stance)
            return new Lead(stance, []);
        return new Lead(Sources(passages), []);
    }

    /// <summary>Things of the asked-for kind in the best passages that the question does not name, most telling first.</summary>
    private static List<string> NamesIn(Inquiry inquiry, IReadOnlyList<RankedPassage> ranked)
    {
        var asked = inquiry.Found.Terms.Select(term => term.Form).ToHashSet();
        var weights = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        for (var rank = 0; rank < Math.Min(PassagesRead, ranked.Count); rank++)
        {
            var passage = ranked[rank];
            var sentences = passage.Candidate.Tokens.Sentences;
            var span = Language.TextSpan.FromBounds(sentences[passage.FirstSentence].Span.Start, sentences[passage.LastSentence].Span.End);
            foreach (var mention in inquiry.Quoter.Load(passage.Candidate).Facts.Mentions)
            {
                if (!span.Contains(mention.Span) || !IsWanted(mention, inquiry.Query.Wanted) || inquiry.View.Tokens(mention.Text).All(token => asked.Contains(token.Form)))
                    continue;
                var name = Shown(mention);
                weights[name] = weights.GetValueOrDefault(name) + 1.0 / (1 + rank);
            }
        }

        return Names.Merge(weights.OrderByDescending(weight => weight.Value).Select(weight => weight.Key)).Take(MostListed).ToList();
    }

    private static bool IsWanted(Mention mention, Wanted wanted) => wanted switch
    {
        Wanted.Person => mention.Kind == MentionKind.Person,
        Wanted.Place => mention.Kind == MentionKind.Place,
        Wanted.Organisation => mention.Kind == MentionKind.Organisation,
        Wanted.Date => mention.Kind == MentionKind.Date,
        Wanted.Money => mention.Kind == MentionKind.Number && (mention.Text.AsSpan().ContainsAny("$€£¥") || mention.Text.EndsWith("dollars", StringComparison.OrdinalIgnoreCase)),
        Wanted.Amount => mention.Kind == MentionKind.Number,
        Wanted.Duration => mention.Kind == MentionKind.Number && TimeUnits.Any(unit => mention.Display.Contains(unit, StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    private static readonly string[] TimeUnits = ["second", "minute", "hour", "day", "week", "month", "year", "decade"];

    private static string Shown(Mention mention) => mention.Kind switch
    {
        MentionKind.Date => Dates.Written(mention.Display),
        MentionKind.Number => mention.Text,
        _ => mention.Display,
    };

    private static string? StanceOf(IReadOnlyList<AnswerPassage> passages) =>
        passages.Take(PassagesRead).Select(passage => passage.Attribution).FirstOrDefault(said => said is not null) is { } said
            ? $"{(said.Negated ? "Not " + said.Stance.ToString().ToLowerInvariant() : said.Stance.ToString())} by {said.Speaker}{(said.ToldBy is null ? "" : $", as told by {said.ToldBy}")}."
            : null;

    private static string Sources(IReadOnlyList<AnswerPassage> passages)
    {
        var publishers = passages.Select(passage => passage.Citation.Publisher?.Name).OfType<string>().Distinct().Take(MostListed).ToList();
        return publishers.Count > 0 ? $"Reported by {string.Join(", ", publishers)}." : "Here is what the articles say.";
    }
}
