using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsBot.Sources.Links;

/// <summary>One address for a page that goes by many: tracking parameters, AMP and mobile variants, schemes and slashes do not count.</summary>
internal static partial class CanonicalUrl
{
    private static readonly FrozenSet<string> Tracking = FrozenSet.ToFrozenSet(
        [
            "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid", "_ga", "_gl",
            "_hsenc", "_hsmi", "hsctatracking", "mkt_tok", "oly_anon_id", "oly_enc_id", "vero_id", "wickedid", "cmpid", "cmp", "icid", "ncid", "ocid", "smid", "smtyp", "sref",
            "ftag", "ito", "taid", "tpcc", "partner", "xtor", "soc_src", "soc_trk", "guccounter", "guce_referrer", "guce_referrer_sig", "rss", "feedname", "feedtype",
            "share", "share_id", "shared", "__twitter_impression", "ref_src", "ref_url", "referrer", "amp", "amp_js_v", "amp_gsa", "usqp", "outputtype", "spm", "scid", "phpsessid", "jsessionid",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] TrackingPrefixes = ["utm_", "at_", "ns_", "pk_", "mtm_", "wt.", "hsa_", "trk_", "itm_", "__s_"];

    /// <summary>The address to keep and to show: without tracking, session and fragment, out of AMP caches. A "#!" is part of the page's name.</summary>
    public static Uri Of(Uri address)
    {
        address = OutOfCache(address);
        var builder = new UriBuilder(address) { Fragment = address.Fragment.StartsWith("#!", StringComparison.Ordinal) ? address.Fragment : "", Host = address.IdnHost.TrimEnd('.').ToLowerInvariant(), Path = WithoutAmp(address.AbsolutePath), UserName = "", Password = "" };
        builder.Query = string.Join('&', Parameters(address));
        if (builder.Host.StartsWith("amp.", StringComparison.Ordinal) && builder.Host.Count(c => c == '.') > 1)
            builder.Host = "www." + builder.Host[4..];
        if (builder.Uri.IsDefaultPort)
            builder.Port = -1;
        return builder.Uri;
    }

    /// <summary>What two addresses of one page have in common.</summary>
    public static string Key(Uri address)
    {
        var canonical = Of(address);
        var host = canonical.IdnHost;
        foreach (var prefix in (string[])["www.", "m.", "mobile.", "amp."])
        {
            if (host.StartsWith(prefix, StringComparison.Ordinal) && host.AsSpan(prefix.Length).Contains('.'))
            {
                host = host[prefix.Length..];
                break;
            }
        }

        var query = string.Join('&', Parameters(canonical).Order(StringComparer.Ordinal));
        var port = canonical.IsDefaultPort ? "" : $":{canonical.Port}";
        var page = $"{canonical.AbsolutePath.TrimEnd('/')}{(query.Length == 0 ? "" : "?" + query)}{canonical.Fragment}";
        return $"{host}{port}{Escape().Replace(page, escape => escape.Value.ToUpperInvariant())}";
    }

    /// <summary>Whether two hosts belong to one site: the same but for "www", "m" and "amp".</summary>
    public static bool IsSameSite(Uri one, Uri other) => HostKey(one) == HostKey(other);

    private static string HostKey(Uri address) => Key(new Uri($"https://{address.IdnHost}/"));

    private static IEnumerable<string> Parameters(Uri address) =>
        address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(parameter => !IsTracking(parameter.Split('=')[0]));

    private static bool IsTracking(string name) =>
        Tracking.Contains(name) || Array.Exists(TrackingPrefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static string WithoutAmp(string path)
    {
        path = Session().Replace(path, "");
        path = AmpFile().Replace(path, "$1");
        path = AmpEnd().Replace(path, "");
        return path.StartsWith("/amp/", StringComparison.OrdinalIgnoreCase) ? path[4..] : path.Length == 0 ? "/" : path;
    }

    /// <summary>Google's and the AMP project's caches carry the publisher's address inside their own.</summary>
    private static Uri OutOfCache(Uri address)
    {
        var match = address.IdnHost.EndsWith(".cdn.ampproject.org", StringComparison.OrdinalIgnoreCase) ? CachePath().Match(address.AbsolutePath)
            : address.IdnHost.StartsWith("www.google.", StringComparison.OrdinalIgnoreCase) ? GooglePath().Match(address.AbsolutePath)
            : Match.Empty;
        return match.Success && Uri.TryCreate($"{(match.Groups[1].Success ? "https" : "http")}://{match.Groups[2].Value}{address.Query}", UriKind.Absolute, out var inner) ? inner : address;
    }

    [GeneratedRegex(";jsessionid=[^/?;]*", RegexOptions.IgnoreCase)]
    private static partial Regex Session();

    [GeneratedRegex("%[0-9a-f]{2}", RegexOptions.IgnoreCase)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\.amp(\.html?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex AmpFile();

    [GeneratedRegex("/amp/?$", RegexOptions.IgnoreCase)]
    private static partial Regex AmpEnd();

    [GeneratedRegex("^/[cv]/(s/)?(.+)$")]
    private static partial Regex CachePath();

    [GeneratedRegex("^/amp/(s/)?(.+)$")]
    private static partial Regex GooglePath();
}
