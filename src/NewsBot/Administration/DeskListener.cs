using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using NewsBot.Access;
using NewsBot.Administration;
using NewsBot.Articles;
using NewsBot.Hosting.Json;
using NewsBot.Hosting.Serving;
using NewsBot.State;

namespace NewsBot.Hosting.Administration;

/// <summary>Takes administrative commands from command lines on this machine while the server holds the data folder.</summary>
internal sealed class DeskListener(INewsDesk desk, IDataFolder folder, ILogger<DeskListener> logger) : BackgroundService
{
    private static readonly Actor Terminal = new("terminal", Environment.UserName, Audience.Everyone, IsAdministrator: true);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    private Socket? _listener;

    /// <summary>Listens before the server says that it runs.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        var path = DeskSocket.In(folder.Path);
        try
        {
            _listener = Listen(path);
        }
        catch (Exception failure) when (failure is SocketException or IOException or ArgumentOutOfRangeException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            // Every other door still takes commands.
            logger.NoDeskSocket(path, failure.Message);
        }

        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _listener?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (_listener is not null && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptAsync(stoppingToken), stoppingToken);
            }
            catch (SocketException)
            {
                // A caller went away while it was let in, or there are no handles left for a while.
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                File.Delete(DeskSocket.In(folder.Path));
            }
        }
    }

    private static Socket Listen(string path)
    {
        File.Delete(path); // what a killed server left behind; the folder is ours alone
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            listener.Bind(new UnixDomainSocketEndPoint(path));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite); // before anyone can connect
            listener.Listen();
            return listener;
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    private async Task ServeAsync(Socket caller, CancellationToken stopping)
    {
        try
        {
            using var _ = caller;
            await using var stream = new NetworkStream(caller);
            if (await ReadLineAsync(stream, stopping) is not { } command)
                return;
            var reply = await desk.RunAsync(command, Terminal, stopping);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(reply, WireJson.Lines.DeskReply) + "\n"), stopping);
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException)
        {
            // The caller is gone, or we are going.
        }
    }

    /// <summary>Null when the caller hangs up or says too much; one that says nothing is given up.</summary>
    private static async Task<string?> ReadLineAsync(NetworkStream stream, CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(LongestSilence);
        var buffer = new byte[DeskSocket.LongestCommand];
        for (var length = 0; length < buffer.Length;)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), patience.Token);
            if (read == 0)
                return null;
            length += read;
            if (buffer[length - 1] == '\n')
                return Encoding.UTF8.GetString(buffer, 0, length - 1).TrimEnd('\r');
        }

        return null;
    }
}
