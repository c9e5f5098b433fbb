using System.Collections.Immutable;
using NewsBot.Facts;
using NewsBot.Ingestion;
using NewsBot.Language;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>A fact with its article, and how well it fits a question.</summary>
/// <param name="Analyzed">The article.</param>
/// <param name="Candidate">The article as it was found.</param>
/// <param name="Fact">One of the article's.</param>
/// <param name="Reasons">What speaks for it and against it.</param>
internal sealed record Statement(AnalyzedArticle Analyzed, Candidate Candidate, Fact Fact, ImmutableArray<Feature> Reasons)
{
    /// <summary>More than all that <see cref="StatementFinder"/> can find to say for a statement: puts some before all others.</summary>
    public const double Step = 2;

    private TextSpan? _sentences;

    /// <summary>The sum of its reasons; larger is better.</summary>
    public double Score => Reasons.Sum(reason => reason.Contribution);

    /// <summary>The same statement with one reason more.</summary>
    public Statement Because(string name, double value, double contribution) =>
        contribution == 0 ? this : this with { Reasons = Reasons.Add(new Feature(name, value, contribution)) };

    public string Speaker => Fact.Speaker!.Display;

    /// <summary>Whether the speaker is more than a "he" whom nothing resolves.</summary>
    public bool IsNamed => Fact.Speaker is { } speaker && (speaker.Name is not null || !FunctionWords.Contains(speaker.Words));

    /// <summary>The whole sentences that hold speaker, cue and content, if they are short enough; else those that hold cue and most of the content.</summary>
    public TextSpan Sentences => _sentences ??= SentencesOf(Analyzed, Fact);

    /// <summary>The day that its sentences name beside what was said: "said on Tuesday"; null when they name none.</summary>
    public DateOnly? SaidOn => Analyzed.Facts.MentionsIn(Sentences)
        .Where(mention => mention.Kind == MentionKind.Date && !Fact.Content.Any(content => content.Overlaps(mention.Span)))
        .Select(mention => mention.Resolved is { } iso && Dates.TryDay(iso, out var day) ? day : (DateOnly?)null)
        .FirstOrDefault(day => day is not null);

    private static TextSpan SentencesOf(AnalyzedArticle analyzed, Fact fact)
    {
        var (start, end) = (fact.Extent.Start, fact.Extent.End);
        foreach (var cue in fact.Cue.Spans)
            (start, end) = (Math.Min(start, cue.Start), Math.Max(end, cue.End));
        var whole = Around(analyzed, TextSpan.FromBounds(start, end));
        return PassageSplitter.CountWords(whole.In(analyzed.Article.Text)) <= PassageSplitter.MostWords ? whole : Around(analyzed, fact.Cue.Spans[0]);
    }

    private static TextSpan Around(AnalyzedArticle analyzed, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        foreach (var sentence in analyzed.Facts.Sentences)
        {
            if (!sentence.Overlaps(span))
                continue;
            (start, end) = (Math.Min(start, sentence.Start), Math.Max(end, sentence.End));
        }

        return TextSpan.FromBounds(start, end);
    }
}
