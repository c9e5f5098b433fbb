using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace NewsBot.ChatTests.Wire;

/// <summary>An ASP.NET Core server on a free port of 127.0.0.1, for as long as it is held.</summary>
internal sealed class Loopback : IAsyncDisposable
{
    private readonly WebApplication _server;

    private Loopback(WebApplication server, Uri root)
    {
        _server = server;
        Root = root;
    }

    /// <summary>"http://127.0.0.1:PORT/".</summary>
    public Uri Root { get; }

    /// <summary>The same place for sockets: "ws://127.0.0.1:PORT/".</summary>
    public Uri SocketRoot => new UriBuilder(Root) { Scheme = "ws" }.Uri;

    /// <param name="map">Adds the routes.</param>
    /// <param name="port">0 for any free one.</param>
    public static async Task<Loopback> StartAsync(Action<WebApplication> map, int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port));

        var server = builder.Build();
        server.UseWebSockets();
        map(server);
        await server.StartAsync();

        var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new Loopback(server, new Uri(address + "/"));
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await StopAsync(patience.Token);
        await _server.DisposeAsync();
    }

    private async Task StopAsync(CancellationToken cancellation)
    {
        try
        {
            await _server.StopAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            // A socket that a test left open on purpose does not end by itself.
        }
    }
}
