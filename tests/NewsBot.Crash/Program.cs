using Microsoft.Extensions.DependencyInjection;
using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Indexing;
using NewsBot.Ingestion;
using NewsBot.State;
using NewsBot.Storage;

// A process made to be killed: adds articles to the data folder it is given until it is stopped, and prints each id once it is acknowledged.
// Every third one is a second edition of an earlier one.
if (args is not [var folder, var prefix])
{
    Console.Error.WriteLine("usage: NewsBot.Crash FOLDER PREFIX");
    return 2;
}

var services = new ServiceCollection().AddLogging();
services.AddFacts();
services.AddStorage(options => options.Folder = folder);
services.AddIngestion();
services.AddNewsIndexing(options =>
{
    options.Folder = Path.Combine(folder, "index");
    options.CommitEvery = TimeSpan.FromSeconds(1);
});
await using var provider = services.BuildServiceProvider();
var opening = await provider.GetRequiredService<Newsroom>().OpenAsync(DataFolderAccess.Write, CancellationToken.None);
if (opening.Problem is { } problem)
{
    Console.Error.WriteLine(problem);
    return 1;
}

var ingestor = provider.GetRequiredService<ArticleIngestor>();
await Parallel.ForEachAsync(Enumerable.Range(0, int.MaxValue / 3), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (n, cancellation) =>
{
    await AddAsync($"{prefix}-{n}a", "First", cancellation);
    await AddAsync($"{prefix}-{n}b", "First", cancellation);
    await AddAsync($"{prefix}-{n}a", "Second", cancellation);
});
return 0;

async Task AddAsync(string id, string edition, CancellationToken cancellation)
{
    var article = new Article
    {
        Id = id,
        Title = $"{edition} report on case {id}",
        Text = $"The clerk of case {id} said on Friday that the hearing was moved.\n\n\"We had no room,\" she added. A lawyer denied it.",
        Source = "crash",
    };
    var receipt = await ingestor.AddAsync(article, cancellation);
    if (receipt.Problem is null)
        await Console.Out.WriteLineAsync($"{id} {edition}");
}
