using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace NewsBot.Hosting.Web;

/// <summary>Where the page listens.</summary>
internal static class WebAddress
{
    private const int LargestBody = 64 * 1024;

    /// <summary>The way to the page from the machine it runs on.</summary>
    public static Uri ForThisMachine(WebOptions options) => new UriBuilder("http", Host(options.Address), options.Port).Uri;

    public static void Listen(KestrelServerOptions kestrel, WebOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        if (IPAddress.TryParse(options.Address, out var address))
            kestrel.Listen(address, options.Port);
        else if (options.Address == "*")
            kestrel.ListenAnyIP(options.Port);
        else if (options.Port == 0)
            kestrel.Listen(IPAddress.Loopback, 0); // a free port cannot be chosen for both families of addresses at once
        else
            kestrel.ListenLocalhost(options.Port);
    }

    private static string Host(string address) => IPAddress.TryParse(address, out var ip) switch
    {
        true when ip!.Equals(IPAddress.Any) => "127.0.0.1",
        true when ip.Equals(IPAddress.IPv6Any) => "[::1]",
        true when ip.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 => $"[{ip}]",
        true => ip.ToString(),
        false => "localhost",
    };
}
