using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Answers;
using NewsBot.Evaluation.Judging;
using NewsBot.Evaluation.Tuning;
using NewsBot.Facts;
using NewsBot.Ingestion;
using NewsBot.Sources;

const string Usage = """
    own                                           the project's questions on its starter summaries; fails below the floors
    measure ARTICLES[,ARTICLES] QUESTIONS...      figures over files in the project's formats
    tune ARTICLES[,ARTICLES] QUESTIONS...         weights of the ranking, cross-validated
    bm25 ARTICLES[,ARTICLES] QUESTIONS...         what BM25's two figures are worth, cross-validated
    leave-one-out ARTICLES[,ARTICLES] QUESTIONS   what each feature is worth
    confidence ARTICLES QUESTIONS UNRELATED...    the curves of the confidence, cross-validated
    """;

if (args is not (["own"] or ["measure" or "tune" or "bm25" or "leave-one-out" or "confidence", _, _, ..]))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

if (args.Skip(1).SelectMany(given => given.Split(',')).FirstOrDefault(given => !Path.Exists(given)) is { } missing)
{
    Console.Error.WriteLine($"{missing} does not exist; name files of articles and of questions.");
    return 2;
}

var articles = args.Length > 1 ? args[1] : Path.Combine(AppContext.BaseDirectory, "seeds");
var services = new ServiceCollection();
services.AddFacts().AddNewsSources().AddAnswers();
services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
await using var reading = services.BuildServiceProvider();
var news = await ArticleFiles.ReadAsync(reading.GetRequiredService<IArticleReader>(), articles);
var inMemory = new NewsInMemory(news, reading.GetRequiredService<IFactExtractor>());
var index = inMemory.Index;
await using var provider = services.AddSingleton(index).BuildServiceProvider();
var answerer = provider.GetRequiredService<IAnswerer>();
Console.WriteLine($"{index.Status.Articles} articles, {index.Status.Passages} passages, {index.Status.Facts} facts");

switch (args[0])
{
    case "own":
        return await OwnQuestions.HoldAsync(answerer, Path.Combine(AppContext.BaseDirectory, "Questions", "seeds.jsonl")) ? 0 : 1;
    case "measure":
        foreach (var file in args[2..])
            await Measurement.RunAsync(answerer, file);
        return 0;
    case "bm25":
        foreach (var file in args[2..])
            Bm25Sweep.Run(inMemory, [.. Answerable(file)]);
        return 0;
    case "confidence":
        ConfidenceTuner.Run(index, Answerable(args[2]), args[3..].SelectMany(JsonLines.Read<JudgedQuestion>).Where(question => question.Evidence.IsEmpty));
        return 0;
    default:
        var files = args[2..].ToDictionary(file => file, file => TrainingSet.Collect(index, Answerable(file), candidates: 40));
        if (args[0] == "tune")
            Tuner.Run(files);
        else
            Tuner.LeaveOneOut(files);
        return 0;
}

static IEnumerable<JudgedQuestion> Answerable(string file) => JsonLines.Read<JudgedQuestion>(file).Where(question => question.IsAnswerable);
