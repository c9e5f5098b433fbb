using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using Microsoft.Extensions.Options;

namespace NewsBot.Sources.Fetching;

/// <summary>Fetches over HTTP within the limits of <see cref="FetchOptions"/>, behind the <see cref="FetchGuard"/>.</summary>
/// <remarks>Redirects are followed here, not by the handler, so that each step is checked and counted. No cookies, no credentials.</remarks>
internal sealed class Fetcher : IFetcher, IDisposable
{
    private readonly FetchOptions _options;
    private readonly HostGates _gates;
    private readonly TimeProvider _time;
    private readonly FetchGuard _guard;
    private readonly HttpMessageInvoker _http;

    public Fetcher(IOptions<FetchOptions> options, FetchGuard guard, TimeProvider time)
    {
        _options = options.Value;
        _guard = guard;
        _time = time;
        _gates = new HostGates(_options.Concurrency);
        _http = new HttpMessageInvoker(Handler(_options, guard));
    }

    public async Task<Fetched> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        if (_guard.Forbids(request.Address) is { } refusal)
            return new Fetched(FetchOutcome.Refused, request.Address, refusal);

        var address = request.Address;
        var wasPermanent = true;
        // The time limit begins once it is this fetch's turn: waiting for one's turn is no fault of the server's.
        using var pass = await _gates.EnterAsync(address.IdnHost, cancellation);
        using var limit = new CancellationTokenSource(_options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        for (var redirects = 0; ; redirects++)
        {
            var (fetched, next, isPermanent) = await StepAsync(request, address, either.Token, cancellation);
            if (next is null)
                return fetched with { MovedForGood = redirects > 0 && wasPermanent };
            if (redirects == _options.MaxRedirects)
                return new Fetched(FetchOutcome.Failed, address, $"redirects more than {_options.MaxRedirects} times");
            if (_guard.Forbids(next) is { } refused)
                return new Fetched(FetchOutcome.Refused, address, $"redirects to an address that {refused}");

            wasPermanent &= isPermanent;
            if (!await MoveAsync(pass, next, either.Token, cancellation))
                return TooLate(address);
            address = next;
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _gates.Dispose();
    }

    private static SocketsHttpHandler Handler(FetchOptions options, FetchGuard guard) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        Credentials = null,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = guard.ConnectAsync,
        ConnectTimeout = options.Timeout,
        MaxConnectionsPerServer = 1,
        MaxResponseHeadersLength = 64,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ActivityHeadersPropagator = null,
        UseProxy = options.Proxy is { Length: > 0 },
        Proxy = options.Proxy is { Length: > 0 } proxy ? new WebProxy(proxy) : null,
    };

    private async Task<(Fetched Fetched, Uri? Next, bool IsPermanent)> StepAsync(FetchRequest request, Uri address, CancellationToken either, CancellationToken cancellation)
    {
        try
        {
            if (_options.Proxy is { Length: > 0 } && !await _guard.MayAskProxyForAsync(address, either))
                return (new Fetched(FetchOutcome.Refused, address, "may not be fetched: the host's address is not public"), null, false);

            using var message = Message(request, address);
            using var response = await _http.SendAsync(message, either);
            if (Target(response, address) is { } next)
                return (new Fetched(FetchOutcome.Failed, address), next, response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect);
            return (await ReadAsync(response, address, either), null, false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (TooLate(address), null, false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or InvalidOperationException or NotSupportedException or UriFormatException or System.Net.Sockets.SocketException)
        {
            return (Failure(e, address), null, false);
        }
    }

    /// <returns>False when the time ran out while another fetch was at that host.</returns>
    private static async Task<bool> MoveAsync(HostGates.Pass pass, Uri next, CancellationToken either, CancellationToken cancellation)
    {
        try
        {
            await pass.MoveToAsync(next.IdnHost, either);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private Fetched TooLate(Uri address) => new(FetchOutcome.Failed, address, $"did not answer in full within {_options.Timeout.TotalSeconds:0} s");

    private HttpRequestMessage Message(FetchRequest request, Uri address)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version11 };
        message.Headers.TryAddWithoutValidation("User-Agent", _options.Introduction);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (request.ETag is { } tag)
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (request.LastModified is { } modified)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        return message;
    }

    private static Uri? Target(HttpResponseMessage response, Uri address)
    {
        if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
            return null;
        var location = response.Headers.NonValidated.TryGetValues("Location", out var values) ? values.ToString() : null;
        return location is not null && Uri.TryCreate(address, location, out var next) ? next : null;
    }

    private async Task<Fetched> ReadAsync(HttpResponseMessage response, Uri address, CancellationToken cancellation)
    {
        var fetched = WithHeaders(response, address);
        if (response.StatusCode == HttpStatusCode.NotModified)
            return fetched with { Outcome = FetchOutcome.NotModified };
        if (!response.IsSuccessStatusCode)
            return fetched with { Outcome = Outcome(response.StatusCode), Problem = $"answered {(int)response.StatusCode} {TextOf(response.StatusCode)}".TrimEnd() };

        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var body = await BoundedBody.ReadAsync(stream, response.Content.Headers.ContentLength, _options.MaxBytes, cancellation);
        return body is null
            ? fetched with { Outcome = FetchOutcome.Failed, Problem = $"is larger than {_options.MaxBytes / (1024.0 * 1024):0.##} MiB; raise {FetchOptions.Section}:{nameof(FetchOptions.MaxBytes)} if it should be taken" }
            : fetched with { Outcome = FetchOutcome.Found, Body = body };
    }

    private Fetched WithHeaders(HttpResponseMessage response, Uri address) => new(FetchOutcome.Failed, address)
    {
        Status = response.StatusCode,
        ContentType = Header(response.Content.Headers.NonValidated, "Content-Type"),
        ETag = Header(response.Headers.NonValidated, "ETag"),
        LastModified = Header(response.Content.Headers.NonValidated, "Last-Modified"),
        RetryAfter = RetryAfter(Header(response.Headers.NonValidated, "Retry-After")),
        MaxAge = CacheControlHeaderValue.TryParse(Header(response.Headers.NonValidated, "Cache-Control"), out var cache) && cache is { NoCache: false, NoStore: false } ? cache.MaxAge : null,
    };

    private TimeSpan? RetryAfter(string? value)
    {
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.FromDays(30).TotalSeconds));
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var until) && until > _time.GetUtcNow() ? until - _time.GetUtcNow() : null;
    }

    private static string? Header(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and <= 1000 } value ? value : null;

    private static FetchOutcome Outcome(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Gone => FetchOutcome.Gone,
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => FetchOutcome.Busy,
        _ => FetchOutcome.Failed,
    };

    private static string TextOf(HttpStatusCode status) => Enum.IsDefined(status) ? status.ToString() : "";

    private static Fetched Failure(Exception failure, Uri address)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (inner is FetchRefusedException refused)
                return new Fetched(FetchOutcome.Refused, address, $"may not be fetched: {refused.Message}");
            if (inner is AuthenticationException)
                return new Fetched(FetchOutcome.Failed, address, "has no valid TLS certificate");
            if (inner is System.Net.Sockets.SocketException socket)
                return new Fetched(FetchOutcome.Failed, address, $"cannot be reached ({socket.SocketErrorCode})");
        }

        return new Fetched(FetchOutcome.Failed, address, failure is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error } ? $"answered wrongly ({error})" : "answered wrongly or not in full");
    }
}
