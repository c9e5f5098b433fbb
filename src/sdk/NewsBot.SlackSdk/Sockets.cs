using System.Net.WebSockets;
using NewsBot.SlackChat.Client;
using SlackNet;

namespace NewsBot.SlackSdk;

/// <summary>Makes SlackNet's sockets, with pings that are waited for and one send at a time.</summary>
/// <remarks>SlackNet itself notices a silent socket only when it sends, and sends without waiting for the send before.</remarks>
internal sealed class Sockets(SocketTuning tuning) : IWebSocketFactory
{
    public IWebSocket Create(string uri)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = tuning.PingInterval;
        socket.Options.KeepAliveTimeout = tuning.PongTimeout;
        return new OneAtATime(new WebSocketWrapper(socket, uri));
    }

    private sealed class OneAtATime(IWebSocket socket) : IWebSocket
    {
        private readonly SemaphoreSlim _turn = new(1, 1);

        public WebSocketState State => socket.State;

        public Task Closed => socket.Closed;

        public IObservable<string> Messages => socket.Messages;

        public Task<bool> Open(CancellationToken cancellationToken) => socket.Open(cancellationToken);

        public async Task Send(string message)
        {
            await _turn.WaitAsync();
            try
            {
                await socket.Send(message);
            }
            finally
            {
                _turn.Release();
            }
        }

        // The semaphore holds nothing that needs disposing, and a send may still wait for it.
        public void Dispose() => socket.Dispose();
    }
}
