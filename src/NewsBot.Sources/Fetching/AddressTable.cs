using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace NewsBot.Sources.Fetching;

/// <summary>Which network addresses are public. Everything else could be a service on this machine or in its network.</summary>
/// <remarks>From IANA's special-purpose registries for IPv4 and IPv6. An IPv6 address that carries an IPv4 address is judged by both.</remarks>
internal static class AddressTable
{
    private static readonly ImmutableArray<IPNetwork> NotPublic =
    [
        .. ((string[])[
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16",
            "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        ]).Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        foreach (var network in NotPublic)
        {
            if (network.Contains(address))
                return false;
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return true;

        var bytes = address.GetAddressBytes();
        if (Nat64.Contains(address))
            return IsPublic(new IPAddress(bytes.AsSpan(12, 4)));
        return GlobalUnicast.Contains(address) && (!SixToFour.Contains(address) || IsPublic(new IPAddress(bytes.AsSpan(2, 4))));
    }
}
