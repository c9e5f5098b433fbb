using System.Collections.Immutable;
using System.Text;
using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Ingestion;
using NewsBot.Language;

namespace NewsBot.Benchmarks;

/// <summary>News-like text of any size: words as often as in English (Zipf), sentences of 10 to 20 words, names, statements, dates; the same for the same seed.</summary>
internal sealed class GeneratedNews
{
    public const int PassagesOfAnArticle = 10;

    private const int Vocabulary = 120_000;
    private const int WordsOfAPassage = 58;

    /// <summary>The commonest words hold sentences together; no question asks for them.</summary>
    private const int FunctionWords = 150;
    private const int Topics = 3_000;
    private const int Seed = 20170709;

    private static readonly string[] Onsets = ["b", "br", "c", "d", "dr", "f", "g", "gl", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ea", "ou"];
    private static readonly string[] Codas = ["", "n", "r", "l", "m", "x", "k", "nd", "rk"];

    /// <summary>One sentence in so many reports what someone said.</summary>
    private const int SentencesAStatement = 4;

    private readonly string[] _words;
    private readonly double[] _upTo;
    private readonly GeneratedSpeech _speech;

    public GeneratedNews()
    {
        var random = new Random(Seed);
        var words = new HashSet<string>();
        while (words.Count < Vocabulary)
            words.Add(Word(random));
        _words = [.. words];
        _upTo = new double[Vocabulary];
        var sum = 0.0;
        for (var i = 0; i < Vocabulary; i++)
            _upTo[i] = sum += 1.0 / (i + 2.7);
        _speech = new GeneratedSpeech(() => Word(random));
    }

    /// <summary>Someone who is quoted.</summary>
    public string Person(Random random) => _speech.Person(random);

    /// <summary>Something that news comes back to: a word neither too common to tell anything nor so rare that hardly an article has it.</summary>
    public string Topic(Random random) => _words[random.Next(FunctionWords, FunctionWords + Topics)];

    public IEnumerable<AnalyzedArticle> Articles(int passages)
    {
        for (var i = 0; i < passages / PassagesOfAnArticle; i++)
            yield return Make(i);
    }

    /// <summary>Words that stand together in one passage of an article, as a person asks who read it.</summary>
    public string QuestionAbout(int article, int words)
    {
        var random = new Random(Seed - 1 - article);
        var text = Make(article).Article.Text.Split([' ', '.', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var start = random.Next(Math.Max(1, text.Length - WordsOfAPassage));
        var telling = text.Skip(start).Take(WordsOfAPassage).Where(word => Array.IndexOf(_words, word.ToLowerInvariant(), 0, FunctionWords) < 0).Distinct().ToArray();
        random.Shuffle(telling);
        return $"Which {string.Join(' ', telling.Take(words))}?";
    }

    private AnalyzedArticle Make(int number)
    {
        var random = new Random(Seed + number);
        var (text, sentences, mentions, facts) = (new StringBuilder(), ImmutableArray.CreateBuilder<TextSpan>(), ImmutableArray.CreateBuilder<Mention>(), ImmutableArray.CreateBuilder<Fact>());
        for (var words = 0; words < PassagesOfAnArticle * WordsOfAPassage;)
        {
            var (start, length) = (text.Length, random.Next(10, 21));
            StatementBegun? begun = random.Next(SentencesAStatement) == 0 ? _speech.Begin(random, text) : null;
            if (begun is { } speech)
                mentions.Add(speech.Mention);
            AppendWords(random, text, length, isOpening: begun is null, mentions);
            if (begun is { } statement)
                facts.Add(statement.EndAt(text.Length));
            text.Append('.');
            sentences.Add(TextSpan.FromBounds(start, text.Length));
            text.Append(random.Next(3) == 0 ? "\n\n" : " ");
            words += length;
        }

        var article = new Article
        {
            Id = $"generated-{number}",
            Title = string.Join(' ', Enumerable.Range(0, 8).Select(_ => Draw(random))),
            Text = text.ToString(),
            Publisher = new Publisher($"Gazette {number % 50}"),
            Published = PublicationDate.OfDay(new DateOnly(2020, 1, 1).AddDays(number % 2000)),
            Source = "generated",
        };
        return new AnalyzedArticle(article, article.Id, new TextFacts(facts.ToImmutable(), mentions.ToImmutable(), sentences.ToImmutable()));
    }

    private void AppendWords(Random random, StringBuilder text, int count, bool isOpening, ImmutableArray<Mention>.Builder mentions)
    {
        for (var i = 0; i < count; i++)
        {
            var word = Draw(random);
            var named = random.Next(20) == 0;
            if (named)
                mentions.Add(new Mention(random.Next(2) == 0 ? MentionKind.Person : MentionKind.Place, word, new TextSpan(text.Length, word.Length)));
            text.Append(named || i == 0 && isOpening ? char.ToUpperInvariant(word[0]) + word[1..] : word).Append(i + 1 < count ? " " : "");
        }
    }

    private string Draw(Random random)
    {
        var at = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return _words[Math.Min(at < 0 ? ~at : at, Vocabulary - 1)];
    }

    private static string Word(Random random)
    {
        var word = new StringBuilder();
        for (var syllables = random.Next(1, 4); syllables >= 0; syllables--)
            word.Append(Onsets[random.Next(Onsets.Length)]).Append(Vowels[random.Next(Vowels.Length)]).Append(Codas[random.Next(Codas.Length)]);
        return word.ToString();
    }
}
