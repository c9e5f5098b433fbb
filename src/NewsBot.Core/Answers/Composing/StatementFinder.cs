using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsBot.Facts;
using NewsBot.Language;
using NewsBot.Questions;
using NewsBot.Retrieval;

namespace NewsBot.Answers.Composing;

/// <summary>Finds the statements that a question asks for, best first.</summary>
internal static class StatementFinder
{
    private const double SureSpeaker = 0.2;
    private const double Direct = 0.1;

    /// <summary>Of who "denied" it, those before others who rejected or dismissed it.</summary>
    private const double AskedWord = 0.3;
    private const double Nearness = 0.3;
    private const double JustBefore = 0.8;

    /// <summary>What comes after a statement seldom says what it was about.</summary>
    private const double JustAfter = 0.4;

    /// <summary>"Those allegations" may have been named two sentences before.</summary>
    private const double Before = 0.6;

    /// <summary>What they point to may be told anywhere in the article, where only that person's statements are asked for.</summary>
    private const double Anywhere = 0.55;

    /// <summary>What a statement says in its own words, and points to nothing, is seldom about what stands around it.</summary>
    private const double SaysItself = 0.45;
    private const int FewWords = 3;
    private const int MostReasons = 6;
    private static readonly FrozenSet<string> Pointing = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "it", "this", "that", "these", "those", "they", "them", "such", "so", "any", "all", "everything", "anything", "both", "either", "wrongdoing");

    /// <summary>Half of what the question names must be in or near the statement.</summary>
    private const double LeastCovered = 0.5;

    /// <param name="inquiry">Whose statements, of which stance, about what.</param>
    /// <param name="pointing">Whether "denied those allegations" may point to anything that its article tells.</param>
    public static List<Statement> Find(Inquiry inquiry, bool pointing = false)
    {
        var (query, speakers) = (inquiry.Query, inquiry.Found.Speakers);
        var question = inquiry.Found.Question;
        var statements = new List<Statement>();
        foreach (var candidate in inquiry.Found.Candidates)
        {
            var analyzed = inquiry.Quoter.Load(candidate);
            var terms = new SentenceTerms(candidate.Tokens, question);
            foreach (var fact in analyzed.Facts.FactsThat(outline => IsOfStance(outline, query)))
            {
                if (!Fits(fact, query, speakers))
                    continue;
                var statement = new Statement(analyzed, candidate, fact, []);
                if (IsExcluded(statement, inquiry))
                    continue;
                var about = About(question, statement, terms);
                if (pointing && PointsElsewhere(statement) && Anywhere * question.MassOf(SentenceMarks.Of(candidate.Tokens.Tokens, question).Terms) / question.Mass is var anywhere && anywhere > about.Score)
                    about = new Coverage { PointedTo = anywhere };
                if (about.Score >= LeastCovered)
                    statements.Add(statement with { Reasons = ReasonsFor(statement, about, query) });
            }
        }

        if (query.NeedsPhrases && statements.FindAll(statement => HoldsPhrases(statement, inquiry)) is { Count: > 0 } holding)
            statements = holding;
        return [.. statements.OrderByDescending(s => Math.Round(s.Score, 3)).ThenBy(s => s.Candidate.Story).ThenBy(s => s.Candidate.Key).ThenBy(s => s.Fact.Extent.Start).DistinctBy(s => s.Sentences.Of(s.Analyzed.Article.Text))];
    }

    private static bool IsOfStance(FactOutline fact, NewsQuery query) =>
        fact.Speaker is not null && (query.Stances.IsEmpty || query.Stances.Contains(fact.Stance) && fact.Negated == query.Negated);

    private static bool Fits(Fact fact, NewsQuery query, IReadOnlyList<string> speakers)
    {
        var speaker = fact.Speaker!;
        return speakers.Count == 0
            ? !IsOfWhomItIsSaid(speaker, query)
            : speakers.Any(asked => IsSaidBy(asked, speaker.Display) || IsSaidBy(asked, speaker.Words));
    }

    /// <summary>The words of "Calder's lawyer" are not Calder's.</summary>
    private static bool IsSaidBy(string asked, string speaker) => Names.Fits(asked, speaker) && !Names.IsOwner(asked, speaker);

    /// <summary>Who "praised Calder" was not Calder.</summary>
    private static bool IsOfWhomItIsSaid(Speaker speaker, NewsQuery query) => query is { Stances: [Stance.Praised or Stance.Criticized or Stance.Accused], Words: [{ IsName: true, Text: var name }, ..] }
        && Names.Fits(name, speaker.Display) && !Names.IsOwner(name, speaker.Display);

    /// <summary>By a word in its sentences, or by whom its "he" stands for.</summary>
    private static bool IsExcluded(Statement statement, Inquiry inquiry)
    {
        if (inquiry.Found.Excluded.Count == 0)
            return false;
        var strip = statement.Candidate.Tokens;
        return inquiry.Query.Excluded.Any(word => Names.Fits(word, statement.Speaker))
            || Enumerable.Range(0, strip.Sentences.Length).Any(i => strip.Sentences[i].Span.Overlaps(statement.Sentences) && strip.HoldsAny(i, inquiry.Found.Excluded));
    }

    private static bool HoldsPhrases(Statement statement, Inquiry inquiry)
    {
        var language = statement.Analyzed.Article.Language;
        var words = FormsOf(statement.Sentences.Of(statement.Analyzed.Article.Text));
        return inquiry.Query.Phrases.All(phrase => words.AsSpan().IndexOf(FormsOf(phrase)) >= 0);

        int[] FormsOf(string text) => [.. inquiry.View.Tokens(text, language).Select(token => token.Form)];
    }

    private static Coverage About(QuestionTerms question, Statement statement, SentenceTerms terms)
    {
        if (question.Count == 0)
            return new Coverage { Here = 1 };
        var sentences = statement.Candidate.Tokens.Sentences;
        var span = statement.Sentences;
        var (here, near, before, after) = (0ul, terms.InTitle, 0ul, 0ul);
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Span.Overlaps(span))
                here |= terms.In(i);
            else if (i + 1 < sentences.Length && sentences[i + 1].Span.Overlaps(span))
                near |= terms.In(i);
            else if (i + 2 < sentences.Length && sentences[i + 2].Span.Overlaps(span))
                before |= terms.In(i);
            else if (i > 0 && sentences[i - 1].Span.Overlaps(span))
                after |= terms.In(i);
        }

        var around = JustBefore * question.MassOf(near & ~here) + Before * question.MassOf(before & ~near & ~here) + JustAfter * question.MassOf(after & ~before & ~near & ~here);
        return new Coverage
        {
            Here = question.MassOf(here) / question.Mass,
            Around = around / question.Mass,
            Leaning = around == 0 || PointsElsewhere(statement) ? 1 : SaysItself,
        };
    }

    /// <summary>"Denied those allegations", "denied wrongdoing", "said so": what it is about was named before.</summary>
    private static bool PointsElsewhere(Statement statement)
    {
        var (text, spans) = (statement.Analyzed.Article.Text, statement.Fact.Content);
        var content = spans.Length == 1 ? spans[0].Of(text) : string.Join(' ', spans.Select(span => span.Of(text)));
        var words = WordSpans.Of(content, FewWords + 1);
        return words.Count <= FewWords || words.Skip(content.StartsWith("that ", StringComparison.OrdinalIgnoreCase) ? 1 : 0).Take(FewWords).Any(word => Pointing.Contains(word.Of(content)));
    }

    private static ImmutableArray<Feature> ReasonsFor(Statement statement, in Coverage about, NewsQuery query)
    {
        var reasons = ImmutableArray.CreateBuilder<Feature>(MostReasons);
        var fact = statement.Fact;
        Add("Covered", about.Here, about.Here);
        Add("CoveredAround", about.Around, about.Leaning * about.Around);
        Add("PointedTo", about.PointedTo / Anywhere, about.PointedTo);
        if (fact.Speaker!.Name is not null)
            Add("SureSpeaker", fact.Speaker.Confidence, SureSpeaker * fact.Speaker.Confidence);
        if (fact.Type != SpeechType.Indirect)
            Add("Quoted", 1, Direct);
        if (fact.Cue.Lemma == query.CueLemma)
            Add("AskedWord", 1, AskedWord);
        if (statement.Candidate.Day is { } day)
        {
            var near = Math.Exp(-Math.Abs(WindowScanner.DayNumber(query.About[0]) - day) / 30.0);
            Add("MonthsClose", near, Nearness * near);
        }

        return reasons.DrainToImmutable();

        void Add(string name, double value, double contribution)
        {
            if (contribution != 0)
                reasons.Add(new Feature(name, value, contribution));
        }
    }

    /// <summary>How much of the question a statement covers: each a share of its mass.</summary>
    private readonly record struct Coverage
    {
        /// <summary>In its own sentences.</summary>
        public double Here { get; init; }

        /// <summary>Beside them, the farther the less.</summary>
        public double Around { get; init; }

        /// <summary>How much it leans on what stands beside it.</summary>
        public double Leaning { get; init; }

        /// <summary>Anywhere in its article, where it points to something and that counts for more.</summary>
        public double PointedTo { get; init; }

        public double Score => Here + Leaning * Around + PointedTo;
    }
}
