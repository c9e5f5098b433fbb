using Microsoft.Extensions.Options;
using NewsBot.Answers;
using NewsBot.Hosting.Commands;
using NewsBot.Hosting.Composition;
using NewsBot.Hosting.Configuration;
using NewsBot.Hosting.Health;
using NewsBot.Hosting.Telemetry;
using NewsBot.Hosting.Web;
using NewsBot.SlackChat;

namespace NewsBot.Hosting.Serving;

/// <summary>The running bot: the rooms, the doors, the page.</summary>
internal sealed class NewsBotServer : IAsyncDisposable
{
    /// <summary>Leaves a moment of the ten seconds that a container gives. Parts stop beside each other, so that each has all of it.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(8);

    private readonly WebApplication _app;

    private NewsBotServer(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public static NewsBotServer Build(string data, Output output)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = ProgramFolders.Content,
            WebRootPath = Path.Combine(ProgramFolders.Content, "wwwroot"),
            ApplicationName = "newsbot",
        });
        builder.Configuration.AddNewsBotSettings();
        SettingsProof.Read(builder.Configuration);
        builder.Logging.AddLogsOf(builder.Configuration, LogLevel.Information);
        builder.Services.AddNewsBot(builder.Configuration, data);
        builder.Services.AddSingleton(output);
        builder.Services.AddServing(builder.Configuration);
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = Farewell;
            host.ServicesStopConcurrently = true;
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });

        var web = builder.Configuration.GetSection(WebOptions.Section).Get<WebOptions>() ?? new WebOptions();
        if (web.Enabled)
            builder.WebHost.UseKestrelCore().ConfigureKestrel((_, kestrel) => WebAddress.Listen(kestrel, kestrel.ApplicationServices.GetRequiredService<IOptions<WebOptions>>().Value));
        else
            builder.Services.AddSingleton<Microsoft.AspNetCore.Hosting.Server.IServer, NoServer>();

        var app = builder.Build();
        _ = app.Services.RehearseAnswersAsync(CancellationToken.None);
        SettingsProof.Validate(app.Services);
        return new NewsBotServer(Compose(app));
    }

    /// <summary>Null once everything runs, else in one line why nothing does.</summary>
    public async Task<string?> StartAsync(CancellationToken cancellation)
    {
        try
        {
            await _app.StartAsync(cancellation);
            return null;
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            var options = Services.GetRequiredService<IOptions<WebOptions>>().Value;
            return $"Web:Port {options.Port} on {options.Address} is in use by another program; choose another, such as Web__Port={options.Port + 1}";
        }
    }

    public Task WaitForEndAsync(CancellationToken cancellation) => _app.WaitForShutdownAsync(cancellation);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Compose(WebApplication app)
    {
        app.UseWebDoor();
        app.MapSlackDoor();
        app.MapHealth();
        app.MapTelemetry();
        return app;
    }
}
