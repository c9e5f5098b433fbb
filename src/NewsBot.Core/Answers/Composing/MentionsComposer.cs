using NewsBot.Facts;
using NewsBot.Language;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>Lists the places, dates, numbers or people that passages about a topic name.</summary>
internal sealed class MentionsComposer : IComposer
{
    private const int PassagesRead = 30;
    private const int MostListed = 12;

    public Answer Compose(Inquiry inquiry)
    {
        var (found, facet) = (inquiry.Found, inquiry.Query.Facet!);
        if (found.Terms.Count == 0)
            return AnswerMaker.Nothing(inquiry, []);

        var ranked = inquiry.Rank(PassagesRead);
        var confidence = Confidence.Of(inquiry.Query, found, ranked.Passages);
        var listed = ranked.Passages
            .Select(passage => (Passage: passage, Mentions: MentionsIn(inquiry, passage, facet)))
            .Where(entry => entry.Mentions.Count > 0)
            .OrderByDescending(entry => entry.Mentions.Any(mention => facet.Calls(mention)))
            .ToList();
        if (listed.Count == 0 && facet.Kinds.Contains(MentionKind.Date) && confidence >= inquiry.Options.Threshold && Reported(inquiry, ranked) is { } reported)
            return reported;
        if (listed.Count == 0 || confidence < inquiry.Options.Threshold)
            return AnswerMaker.Nothing(inquiry, ranked.Passages.Select(passage => inquiry.Quoter.Quote(passage, [])), confidence);

        var passages = listed.Select(entry => inquiry.Quoter.Quote(entry.Passage, ranked.Copies[entry.Passage.Candidate.Key]));
        return AnswerMaker.List(inquiry, AnswerKind.Mentions, Merge(listed.SelectMany(entry => entry.Mentions), facet).Take(MostListed), passages, confidence);
    }

    /// <summary>Where no date is named, the days of the reports; null where they have none.</summary>
    private static Answer? Reported(Inquiry inquiry, Ranking ranked)
    {
        var passages = ranked.WithoutPadding(inquiry.Found).Select(passage => inquiry.Quoter.Quote(passage, ranked.Copies[passage.Candidate.Key])).ToList();
        return Lead.Reported(passages) is { } lead ? AnswerMaker.Answered(inquiry, AnswerKind.Mentions, lead.Text, passages, 1) with { Listed = lead.Listed } : null;
    }

    /// <summary>Those in sentences that hold a word of the topic, or go on from one that does; all where only the title holds it.</summary>
    private static List<Mention> MentionsIn(Inquiry inquiry, RankedPassage passage, Facet facet)
    {
        var (strip, question) = (passage.Candidate.Tokens, inquiry.Found.Question);
        var about = Enumerable.Range(passage.FirstSentence, passage.LastSentence - passage.FirstSentence + 1)
            .Where(sentence => passage.Terms == 0 || SentenceMarks.Of(strip.Of(sentence, sentence), question) is { Terms: not 0 } or { BeginsWithPronoun: true })
            .Select(sentence => strip.Sentences[sentence].Span)
            .ToList();
        if (about.Count == 0)
            return [];
        return [.. inquiry.Quoter.Load(passage.Candidate).Facts.MentionsIn(TextSpan.FromBounds(about[0].Start, about[^1].End)).Where(mention =>
            facet.Kinds.Contains(mention.Kind) && about.Exists(sentence => sentence.Contains(mention.Span)) && !facet.RulesOut(mention)
            && !inquiry.View.Tokens(mention.Text).All(token => question.Find(token.Form) >= 0))];
    }

    /// <summary>What the texts call by the asked-for word ("provinces") stands alone where there is any.</summary>
    private static List<string> Merge(IEnumerable<Mention> mentions, Facet facet)
    {
        var all = mentions.ToList();
        var called = all.Where(mention => facet.Calls(mention)).ToList();
        return Names.Merge((called.Count > 0 ? called : all).Select(Shown));
    }

    private static string Shown(Mention mention) => mention.Kind switch
    {
        MentionKind.Date => Dates.Written(mention.Display),
        MentionKind.Number => mention.Text,
        _ => mention.Display,
    };
}
