using System.Net;

namespace NewsBot.Sources.Fetching;

/// <summary>What came of a fetch.</summary>
/// <param name="Outcome">Whether there is a document, and why not.</param>
/// <param name="Address">Where it was found in the end, after redirects.</param>
/// <param name="Problem">In words for a person, without a full stop and without any secret of the address; null when there is none.</param>
internal sealed record Fetched(FetchOutcome Outcome, Uri Address, string? Problem = null)
{
    public byte[] Body { get; init; } = [];

    /// <summary>As its server calls it: "text/xml; charset=utf-8".</summary>
    public string? ContentType { get; init; }

    public HttpStatusCode? Status { get; init; }

    public string? ETag { get; init; }

    /// <summary>As sent, to be sent back as it is.</summary>
    public string? LastModified { get; init; }

    /// <summary>How long its server asks to wait before the next request.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long its server says the answer stays as it is.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>All redirects on the way were permanent, and there was one: the new address is to be kept.</summary>
    public bool MovedForGood { get; init; }
}

/// <summary>How a fetch ended.</summary>
internal enum FetchOutcome
{
    Found,

    /// <summary>The document is as it was when its mark was given.</summary>
    NotModified,

    /// <summary>410: it will not come back.</summary>
    Gone,

    /// <summary>429 or 503: the server wants to be left alone for a while.</summary>
    Busy,

    /// <summary>The guard forbids it.</summary>
    Refused,

    Failed,
}
