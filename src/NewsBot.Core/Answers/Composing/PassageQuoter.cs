using System.Collections.Immutable;
using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Ingestion;
using NewsBot.Language;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>Quotes stretches of articles word for word, with their source and what the bot adds of its own.</summary>
internal sealed class PassageQuoter(IIndexView view, Dictionary<int, AnalyzedArticle> loaded, SearchResult found, NewsQuery query, bool explain)
{
    private readonly RankingWeights _weights = RankingWeights.For(query);
    private readonly HashSet<int> _forms = [.. found.Terms.SelectMany(term => term.Forms)];

    public AnalyzedArticle Load(Candidate candidate)
    {
        if (!loaded.TryGetValue(candidate.Key, out var article))
            loaded[candidate.Key] = article = view.Load(candidate);
        return article;
    }

    /// <summary>Whether the quotation stands word for word in the article it cites.</summary>
    public bool IsVerbatim(AnswerPassage passage) => loaded.Values.FirstOrDefault(read => read.Article.Id == passage.Citation.ArticleId)?.Article is { } article
        && (article.Text.Contains(passage.Quote, StringComparison.Ordinal) || article.Title.Contains(passage.Quote, StringComparison.Ordinal)
            || article.Captions.Any(caption => caption.Text.Contains(passage.Quote, StringComparison.Ordinal)));

    public static Citation Cite(Article article) =>
        new(article.Id, article.Title, article.Publisher, article.Published, article.Author, article.Url);

    public AnswerPassage Quote(RankedPassage passage, IEnumerable<Candidate> copies)
    {
        var analyzed = Load(passage.Candidate);
        return Quote(analyzed, WholeQuotations.Around(SpanOf(passage), analyzed.Article.Text, passage.Candidate.Tokens.Sentences)) with
        {
            Score = passage.Score,
            Copies = [.. copies.Select(copy => Cite(Load(copy).Article))],
            Features = explain ? FeaturesOf(passage) : [],
        };
    }

    /// <summary>Where the passage stands in its article, without what the page sets around the text.</summary>
    public TextSpan SpanOf(RankedPassage passage)
    {
        var sentences = passage.Candidate.Tokens.Sentences;
        var (first, last) = PageFurniture.Trim(Load(passage.Candidate).Article.Text, passage, found.Question, query.Wanted == Wanted.Place);
        return TextSpan.FromBounds(sentences[first].Span.Start, sentences[last].Span.End);
    }

    public AnswerPassage Quote(Statement statement) => Because(Quote(statement.Analyzed, statement.Sentences, statement.Fact), statement.Reasons);

    /// <summary>A passage with what put it where it stands.</summary>
    public AnswerPassage Because(AnswerPassage passage, ImmutableArray<Feature> reasons) => passage with
    {
        Score = reasons.Sum(reason => reason.Contribution),
        Features = explain ? [.. reasons.OrderByDescending(reason => Math.Abs(reason.Contribution))] : [],
    };

    public AnswerPassage Quote(AnalyzedArticle analyzed, TextSpan span, Fact? statement = null)
    {
        var text = analyzed.Article.Text;
        var asked = statement;
        var quote = span.Of(text);
        statement ??= MainStatement(analyzed, span);
        return new AnswerPassage
        {
            Quote = quote,
            Citation = Cite(analyzed.Article),
            Matches = MatchesIn(quote, analyzed.Article.Language, asked?.Cue.Spans.Where(span.Contains).Select(cue => new TextSpan(cue.Start - span.Start, cue.Length)) ?? []),
            Glosses = Glosses.Of(analyzed.Facts, span, quote),
            Attribution = statement is null ? null : Attribute(statement),
            Context = ParagraphAround(text, span).Of(text),
        };
    }

    /// <summary>The question's words, and the word that says what the asked-for statement does ("denied").</summary>
    private ImmutableArray<TextSpan> MatchesIn(string quote, string? language, IEnumerable<TextSpan> cues)
    {
        var matches = ImmutableArray.CreateBuilder<TextSpan>();
        var tokens = view.Tokens(quote, language);
        var words = tokens.Where(token => _forms.Contains(token.Form)).Select(token => token.Span);
        foreach (var match in words.Concat(found.Synonyms.SelectMany(synonym => NamesIn(tokens, synonym))).Concat(cues).OrderBy(match => match.Start).ThenByDescending(match => match.Length))
        {
            if (matches.Count == 0 || matches[^1].End <= match.Start)
                matches.Add(match);
        }

        return matches.ToImmutable();
    }

    /// <summary>Whole names that stand for an acronym of the question, and acronyms that stand for a name.</summary>
    private static IEnumerable<TextSpan> NamesIn(IReadOnlyList<PlacedToken> tokens, Synonym synonym) => Enumerable.Range(0, Math.Max(0, tokens.Count - synonym.Forms.Length + 1))
        .Where(first => synonym.Forms.Select((form, place) => tokens[first + place].Form == form).All(same => same))
        .Select(first => TextSpan.FromBounds(tokens[first].Span.Start, tokens[first + synonym.Forms.Length - 1].Span.End));

    public AnswerPassage QuoteCaption(Article article, Caption caption) => new()
    {
        Quote = caption.Text,
        Citation = Cite(article),
        Matches = MatchesIn(caption.Text, article.Language, []),
        Label = caption.Credit is { } credit ? $"Picture caption, credited to {credit}" : "Picture caption",
        Context = caption.Text,
    };

    private static PassageAttribution? Attribute(Fact fact) => fact.Speaker is { } speaker
        ? new PassageAttribution(speaker.Display, fact.Stance, fact.Cue.Text, fact.Cue.Negated, fact.ToldBy?.Display)
        : null;

    /// <summary>The statement that fills most of the stretch, if it fills a good part of it and nobody else says more there of what is asked.</summary>
    private Fact? MainStatement(AnalyzedArticle analyzed, TextSpan span)
    {
        var stated = analyzed.Facts.FactsThat(fact => fact.Speaker is not null && span.Contains(fact.Extent));
        if (stated.MaxBy(fact => fact.Extent.Length) is not { } main || main.Extent.Length <= span.Length / 3)
            return null;
        var others = stated.Where(fact => fact.Speaker!.Display != main.Speaker!.Display).ToList();
        return others.Count > 0 && others.Max(Asked) > Asked(main) ? null : main;

        int Asked(Fact fact) => view.Tokens(fact.Extent.Of(analyzed.Article.Text), analyzed.Article.Language).Where(token => _forms.Contains(token.Form)).DistinctBy(token => token.Form).Count();
    }

    private static TextSpan ParagraphAround(string text, TextSpan span)
    {
        var start = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1;
        var end = text.IndexOf('\n', span.End);
        return TextSpan.FromBounds(start, end < 0 ? text.Length : end);
    }

    private ImmutableArray<Feature> FeaturesOf(RankedPassage passage)
    {
        var features = ImmutableArray.CreateBuilder<Feature>(FeatureVector.Size);
        var weights = passage.Follows ? _weights.Following : _weights.First;
        for (var i = 0; i < FeatureVector.Size; i++)
        {
            var (value, weight) = (passage.Features[i], weights[i]);
            if (value * weight != 0)
                features.Add(new Feature(((RankingFeature)i).ToString(), value, value * weight));
        }

        return [.. features.OrderByDescending(feature => Math.Abs(feature.Contribution))];
    }
}
