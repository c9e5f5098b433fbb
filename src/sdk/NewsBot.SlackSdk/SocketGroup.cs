using System.Text;
using Microsoft.Extensions.Logging;
using NewsBot.SlackChat.Client;
using NewsBot.SlackChat.Connection;
using SlackNet.SocketMode;

namespace NewsBot.SlackSdk;

/// <summary>One of SlackNet's socket mode clients with its sockets: hands their events over, and acknowledges what was taken.</summary>
/// <remarks>SlackNet opens lost sockets again by itself. Envelopes are read here as the built-in client reads them: SlackNet's own
/// dispatcher acknowledges before anyone can say that there is no room, and its types know neither who of several bots wrote a
/// mention nor every reason for a disconnect.</remarks>
internal sealed class SocketGroup : IDisposable
{
    private readonly ICoreSocketModeClient _client;
    private readonly ISlackListener _listener;
    private readonly ILogger _logger;
    private readonly IDisposable _subscription;
    private readonly TaskCompletionSource _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<LinkEnd> _due = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isDisposed;

    public SocketGroup(ICoreSocketModeClient client, ISlackListener listener, ILogger logger)
    {
        _client = client;
        _listener = listener;
        _logger = logger;
        _subscription = client.RawSocketMessages.Subscribe(new Reader(this));
    }

    /// <summary>Whether any of its sockets is open or about to be.</summary>
    public bool IsConnected => _hello.Task.IsCompleted && _client.Connected;

    /// <summary>Completes when a successor is wanted.</summary>
    public Task<LinkEnd> Due => _due.Task;

    /// <summary>Returns once a socket has said hello.</summary>
    /// <exception cref="SlackNet.SlackException">Slack refuses.</exception>
    /// <exception cref="TimeoutException">It took too long.</exception>
    public async Task ConnectAsync(SocketTuning tuning, TimeSpan patience, TimeProvider time, CancellationToken cancellation)
    {
        var wanted = new SocketModeConnectionOptions { NumberOfConnections = tuning.Connections, ConnectionDelay = tuning.Stagger };
        await _client.Connect(wanted, CancellationToken.None).WaitAsync(patience, time, cancellation);
        await _hello.Task.WaitAsync(patience, time, cancellation);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;

        // SlackNet's own Dispose would fail after this, which lets everything go that it holds.
        _subscription.Dispose();
        _client.Disconnect();
    }

    private void Take(RawSocketMessage raw)
    {
        var message = EnvelopeReader.Read(Encoding.UTF8.GetBytes(raw.Message));
        switch (message.Kind)
        {
            case SocketMessageKind.Hello:
                _hello.TrySetResult();
                break;
            case SocketMessageKind.Disconnect:
                _logger.DisconnectAsked(message.Reason ?? "no reason");
                _due.TrySetResult(message.Reason == "link_disabled" ? LinkEnd.Disabled : LinkEnd.Due);
                break;
            case SocketMessageKind.Envelope when message.Event is null || _listener.TryTake(message.Event):
                _ = AcknowledgeAsync(raw.SocketId, message.EnvelopeId!);
                break;
        }
    }

    private async Task AcknowledgeAsync(int socket, string envelope)
    {
        try
        {
            await _client.Send(socket, new Acknowledgement { EnvelopeId = envelope });
        }
        catch (Exception e) when (e is System.Net.WebSockets.WebSocketException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            _logger.NotAcknowledged(e.GetType().Name);
        }
    }

    private sealed class Reader(SocketGroup group) : IObserver<RawSocketMessage>
    {
        public void OnNext(RawSocketMessage value) => group.Take(value);

        public void OnCompleted() => group._due.TrySetResult(LinkEnd.Ended);

        public void OnError(Exception error) => group._due.TrySetResult(LinkEnd.Ended);
    }
}
