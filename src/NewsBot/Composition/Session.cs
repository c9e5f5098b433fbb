using NewsBot.Answers;
using NewsBot.Hosting.Configuration;
using NewsBot.Ingestion;
using NewsBot.State;

namespace NewsBot.Hosting.Composition;

/// <summary>The services of one command, over one open data folder.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Session(ServiceProvider services) => _services = services;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IEnumerable<T> GetAll<T>()
        where T : notnull => _services.GetServices<T>();

    /// <summary>For commands that keep nothing.</summary>
    public static Session WithoutData() => Build(ProgramFolders.DefaultData);

    /// <summary>For a command that looks at the data folder before anything is opened.</summary>
    public static Session Unopened(string data) => Build(data, (services, configuration) => services.AddChatDoors(configuration));

    public static async Task<SessionOpening> OpenAsync(string data, DataFolderAccess access, CancellationToken cancellation, SessionUse use = SessionUse.Other)
    {
        var session = Build(data);
        if (use == SessionUse.Answering)
            _ = session._services.RehearseAnswersAsync(cancellation);
        var opening = await session.Get<Newsroom>().OpenAsync(access, cancellation);
        if (opening.Problem is not { } problem)
            return new SessionOpening(session, "", InUse: false);

        await session.DisposeAsync();
        return new SessionOpening(null, problem, opening.InUse);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static Session Build(string data, Action<IServiceCollection, IConfiguration>? more = null)
    {
        var configuration = ProgramConfiguration.Read();
        SettingsProof.Read(configuration);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddLogsOf(configuration, LogLevel.Warning));
        services.AddNewsBot(configuration, data);
        more?.Invoke(services, configuration);
        var provider = services.BuildServiceProvider();
        SettingsProof.Validate(provider);
        return new Session(provider);
    }
}

/// <summary>What a session is opened for.</summary>
internal enum SessionUse
{
    Other,

    /// <summary>Questions will be answered: it pays to have the code for them ready.</summary>
    Answering,
}

/// <summary>A session, or in one line why there is none.</summary>
/// <param name="InUse">Another process writes in the data folder.</param>
internal sealed record SessionOpening(Session? Session, string Problem, bool InUse) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Session?.DisposeAsync() ?? ValueTask.CompletedTask;
}
