namespace NewsBot.Sources.Fetching;

/// <summary>Lets one fetch at a time through to each host, and so many in all.</summary>
internal sealed class HostGates(int concurrency) : IDisposable
{
    private readonly SemaphoreSlim _all = new(concurrency);
    private readonly Dictionary<string, Gate> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host first, so that those who wait for a slow host take up no room.</summary>
    public async Task<Pass> EnterAsync(string host, CancellationToken cancellation)
    {
        await EnterHostAsync(host, cancellation);
        try
        {
            await _all.WaitAsync(cancellation);
        }
        catch
        {
            LeaveHost(host);
            throw;
        }

        return new Pass(this, host);
    }

    public void Dispose() => _all.Dispose();

    private async Task EnterHostAsync(string host, CancellationToken cancellation)
    {
        Gate gate;
        lock (_gates)
        {
            if (!_gates.TryGetValue(host, out gate!))
                _gates[host] = gate = new Gate();
            gate.Users++;
        }

        try
        {
            await gate.Turn.WaitAsync(cancellation);
        }
        catch
        {
            Forget(host, gate);
            throw;
        }
    }

    private void LeaveHost(string host)
    {
        Gate gate;
        lock (_gates)
            gate = _gates[host];
        gate.Turn.Release();
        Forget(host, gate);
    }

    private void Forget(string host, Gate gate)
    {
        lock (_gates)
        {
            if (--gate.Users == 0)
                _gates.Remove(host);
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public int Users { get; set; }
    }

    /// <summary>The right to fetch from one host.</summary>
    internal sealed class Pass(HostGates gates, string host) : IDisposable
    {
        private string? _host = host;
        private bool _hasRoom = true;

        /// <summary>Gives the host up for another one, and its room while it waits. Nobody holds two hosts, so nobody waits in a circle.</summary>
        public async Task MoveToAsync(string host, CancellationToken cancellation)
        {
            if (host.Equals(_host, StringComparison.OrdinalIgnoreCase))
                return;
            gates.LeaveHost(_host!);
            gates._all.Release();
            (_host, _hasRoom) = (null, false);
            await gates.EnterHostAsync(host, cancellation);
            _host = host;
            await gates._all.WaitAsync(cancellation);
            _hasRoom = true;
        }

        public void Dispose()
        {
            if (_host is not null)
                gates.LeaveHost(_host);
            if (_hasRoom)
                gates._all.Release();
        }
    }
}
