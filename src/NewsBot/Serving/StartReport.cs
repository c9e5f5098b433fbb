using System.Reflection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using NewsBot.Hosting.Commands;
using NewsBot.Hosting.Configuration;
using NewsBot.Hosting.Web;
using NewsBot.State;
using NewsBot.Supervision;
using Spectre.Console;

namespace NewsBot.Hosting.Serving;

/// <summary>Says in one line each what runs and what is not configured, once everything has started; later changes go to the log.</summary>
internal sealed class StartReport(ComponentBoard board, IDataFolder folder, IServer server, IOptions<WebOptions> web, IConfiguration configuration, Output output, ILogger<StartReport> logger) : IHostedLifecycleService
{
    private const string Page = "page";

    private readonly Dictionary<string, ComponentState> _told = new(StringComparer.Ordinal);

    public static string Version { get; } =
        typeof(StartReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (web.Value.Enabled)
            board.Report(Page, ComponentState.Running, Address());
        else
            board.Report(Page, ComponentState.Off, "turned off by Web:Enabled");

        output.Console.Write("NewsBot " + Version, new Style(decoration: Decoration.Bold));
        output.Console.WriteLine(", data in " + folder.Path);
        board.Changed += Tell;
        foreach (var part in board.Components)
            Tell(part);
        foreach (var complaint in UnknownSettings.In(configuration))
            logger.UnknownSetting(complaint);

        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        board.Changed -= Tell;
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Print(ComponentStatus part)
    {
        var (sign, colour) = part.State switch
        {
            ComponentState.Running => ("✓", Color.Green),
            ComponentState.Starting => ("…", Color.Yellow),
            ComponentState.Degraded => ("!", Color.Red),
            _ => ("–", Color.Grey),
        };
        output.Console.Write("  " + sign, new Style(colour));
        output.Console.WriteLine($" {part.Name}: {Words(part)}");
    }

    private static string Words(ComponentStatus part) => part.State == ComponentState.Running
        ? part.Detail
        : $"{part.State.ToString().ToLowerInvariant()}, {part.Detail}";

    /// <summary>A part's first state is one of the lines printed at the start, however late it comes; later ones go to the log.</summary>
    private void Tell(ComponentStatus part)
    {
        lock (_told)
        {
            var known = _told.TryGetValue(part.Name, out var before);
            _told[part.Name] = part.State;
            if (!known)
                Print(part);
            else if (before != part.State)
                Write(part);
        }
    }

    private void Write(ComponentStatus part)
    {
        if (part.State == ComponentState.Degraded)
            logger.PartDegraded(part.Name, part.Detail);
        else
            logger.PartChanged(part.Name, part.State, part.Detail);
    }

    private string Address()
    {
        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return web.Value.Port == 0 && bound is not null ? bound : WebAddress.ForThisMachine(web.Value).AbsoluteUri.TrimEnd('/');
    }
}
