using System.Net.Sockets;
using System.Text.Json;
using NewsBot.Administration;
using NewsBot.Hosting.Json;

namespace NewsBot.Hosting.Administration;

/// <summary>The way from a command line to the desk of the server that holds the same data folder: one line each way.</summary>
/// <remarks>A socket in the data folder, open to whoever runs the server and nobody else.</remarks>
internal static class DeskSocket
{
    public const int LongestCommand = 4_000;
    private const string Name = "desk.sock";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static string In(string folder) => Path.Combine(folder, Name);

    /// <summary>Gives a command to the server; null when none listens there.</summary>
    public static async Task<DeskReply?> AskAsync(string folder, string command, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(In(folder)), patience.Token);
            await using var stream = new NetworkStream(socket);
            await using var writer = new StreamWriter(stream) { AutoFlush = true };
            using var reader = new StreamReader(stream);
            await writer.WriteLineAsync(command.ReplaceLineEndings(" ").AsMemory(), patience.Token);
            return await reader.ReadLineAsync(patience.Token) is { } reply ? JsonSerializer.Deserialize(reply, WireJson.Lines.DeskReply) : null;
        }
        catch (Exception failure) when (failure is SocketException or IOException or ArgumentOutOfRangeException or JsonException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new DeskReply(Done: false, $"The server did not answer within {Patience.TotalSeconds:0} s; \"newsbot feeds list\" shows whether it took the command.");
        }
    }
}
