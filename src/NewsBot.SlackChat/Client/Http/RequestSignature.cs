using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsBot.SlackChat.Client.Http;

internal enum SignatureVerdict
{
    Genuine,

    /// <summary>A header is missing or not in Slack's form.</summary>
    Malformed,

    /// <summary>Signed more than five minutes from now.</summary>
    Stale,

    /// <summary>Signed with another secret, or changed on the way.</summary>
    Forged,

    /// <summary>Seen before.</summary>
    Replayed,
}

/// <summary>Checks that a request was signed by Slack, lately, and for the first time.</summary>
/// <remarks>Thread-safe. <c>v0=HMAC-SHA256(secret, "v0:timestamp:body")</c>, compared in constant time.
/// Source: docs.slack.dev, Verifying requests from Slack.</remarks>
internal sealed class RequestSignature
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly byte[] _secret;
    private readonly TimeProvider _time;
    private readonly ReplayGuard _seen;

    public RequestSignature(string secret, TimeProvider time)
    {
        if (string.IsNullOrWhiteSpace(secret))
            throw new ArgumentException("The signing secret is empty; anyone could sign with it.", nameof(secret));
        _secret = Encoding.UTF8.GetBytes(secret);
        _time = time;
        _seen = new ReplayGuard(2 * Window, time);
    }

    public SignatureVerdict Check(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || signature is not ['v', '0', '=', ..] || signature.Length != 67)
            return SignatureVerdict.Malformed;

        var age = _time.GetUtcNow().ToUnixTimeSeconds() - seconds;
        if (age > Window.TotalSeconds || age < -Window.TotalSeconds)
            return SignatureVerdict.Stale;

        var expected = Sign(timestamp, body);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.UTF8.GetBytes(signature)))
            return SignatureVerdict.Forged;
        return _seen.IsFirst(signature) ? SignatureVerdict.Genuine : SignatureVerdict.Replayed;
    }

    internal string Sign(string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hash.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return "v0=" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
