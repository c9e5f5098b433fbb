using System.Collections.Immutable;
using NewsBot.Facts.Reading;
using NewsBot.Facts.Rules;
using NewsBot.Facts.Who;
using NewsBot.Language;

namespace NewsBot.Facts;

/// <summary>Reads a text once, lets every rule look at every statement, and names who spoke.</summary>
internal sealed class FactExtractor(IEnumerable<IFactRule> rules) : IFactExtractor
{
    private readonly IFactRule[] _rules = [.. rules];

    public TextFacts Extract(string text, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var parsed = ParsedText.Of(text);
        if (parsed.Tokens.Count == 0)
            return TextFacts.None;
        var names = NameFinder.Find(parsed.Tokens);
        var drafts = Drafts(parsed);
        var builder = new FactBuilder(parsed, new SpeakerResolver(parsed, names));
        var facts = ImmutableArray.CreateBuilder<Fact>(drafts.Count);
        foreach (var draft in drafts)
            if (builder.Build(draft) is { } fact)
                facts.Add(fact);
        return new TextFacts(facts.DrainToImmutable(), Mentions(parsed, names, published), SentenceSplitter.Split(parsed.Tokens));
    }

    private List<FactDraft> Drafts(ParsedText parsed)
    {
        var found = new List<FactDraft>();
        foreach (var statement in parsed.Statements)
            foreach (var rule in _rules)
                rule.Find(parsed, statement, found);
        DraftSelection.Select(parsed, found);
        ContinuedQuotations.Attach(parsed, found);
        return found;
    }

    private static ImmutableArray<Mention> Mentions(ParsedText parsed, List<NameMention> names, DateOnly? published)
    {
        var mentions = new List<Mention>(names.Count);
        foreach (var name in names)
            if (name.Kind is { } kind)
                mentions.Add(new Mention(kind, name.Span.Of(parsed.Tokens.Text), name.Span, name.Canonical, name.Detail));
        var named = mentions.Count;
        DateReader.Read(parsed.Tokens, published, mentions);
        DropDated(mentions, named);
        NumberReader.Read(parsed.Tokens, mentions);
        mentions.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return [.. mentions];
    }

    /// <summary>Takes out the names that are part of a date ("June").</summary>
    /// <param name="mentions">First the names, then the dates, each in text order.</param>
    /// <param name="named">How many of them are names.</param>
    private static void DropDated(List<Mention> mentions, int named)
    {
        var (date, kept) = (named, 0);
        for (var i = 0; i < named; i++)
        {
            while (date < mentions.Count && mentions[date].Span.End <= mentions[i].Span.Start)
                date++;
            if (date == mentions.Count || !mentions[date].Span.Overlaps(mentions[i].Span))
                mentions[kept++] = mentions[i];
        }

        mentions.RemoveRange(kept, named - kept);
    }
}
