using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Access;
using NewsBot.Administration;
using NewsBot.Answers;
using NewsBot.Articles;
using NewsBot.Hosting.Telemetry;
using NewsBot.Hosting.Web;
using NewsBot.Ingestion;
using NewsBot.Questions;
using NewsBot.Retrieval;
using NewsBot.Supervision;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Web;

/// <summary>The page and the API on a free port, over an answerer that the test holds.</summary>
internal sealed class RunningPage : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningPage(WebApplication app, HttpClient client) => (_app, Client) = (app, client);

    public HttpClient Client { get; }

    public static async Task<RunningPage> StartAsync(Func<Question, Answer> answer, Action<Dictionary<string, string?>>? settings = null, Article? article = null)
    {
        var values = new Dictionary<string, string?> { ["Web:Address"] = "127.0.0.1", ["Web:Port"] = "0" };
        settings?.Invoke(values);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(values);
        builder.Services.AddSingleton<IConfiguration>(builder.Configuration);
        builder.Services.AddLogging();
        builder.Services.AddSupervision();
        builder.Services.AddWebSettings(builder.Configuration).AddWebDoor();
        builder.Services.AddSingleton<IAnswerer>(new Answering(answer));
        builder.Services.AddSingleton<ISuggestions>(new NoSuggestions());
        builder.Services.AddSingleton<IArticleStore>(new OneArticle(article));
        builder.Services.AddSingleton<IPassageIndex>(new NoIndex());
        builder.Services.AddSingleton<INewsDesk>(new Desk());
        builder.Services.AddSingleton<Tally>();
        builder.Services.AddSingleton<ISourceReports>(new OneFeed());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => WebAddress.Listen(kestrel, new WebOptions { Address = "127.0.0.1", Port = 0 }));
        var app = builder.Build();
        app.UseWebDoor();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningPage(app, new HttpClient { BaseAddress = new Uri(app.Urls.First()) });
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class Answering(Func<Question, Answer> answer) : IAnswerer
    {
        public ValueTask<Answer> AnswerAsync(Question question, CancellationToken cancellation) => ValueTask.FromResult(answer(question));
    }

    private sealed class NoSuggestions : ISuggestions
    {
        public IReadOnlyList<string> Complete(SuggestionSlot slot, string typed, Audience asker, int most) => [];
    }

    private sealed class NoIndex : IPassageIndex
    {
        public IndexStatus Status => new(0, 0, 0, 0, null, 0, CatchingUp: false);

        public IIndexView Open() => throw new NotSupportedException();
    }

    private sealed class OneFeed : ISourceReports
    {
        public Task<IReadOnlyList<SourceReport>> ListAsync(CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<SourceReport>>([new SourceReport("Coast Gazette https://gazette.example/feed", new DateTimeOffset(2024, 5, 1, 9, 0, 0, TimeSpan.Zero), new DateTimeOffset(2024, 5, 1, 10, 0, 0, TimeSpan.Zero), "answered 500", 42)]);
    }

    private sealed class Desk : INewsDesk
    {
        public Task<DeskReply> RunAsync(string command, Actor actor, CancellationToken cancellation) =>
            Task.FromResult(new DeskReply(actor.IsAdministrator, $"ran {command}"));
    }
}
