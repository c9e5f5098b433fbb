using System.Net;
using System.Text.Json;
using NewsBot.Sources.Fetching;
using NewsBot.Sources.Links;
using NewsBot.Tests.Sources.Fetching;

namespace NewsBot.Tests.Sources.Hostile;

/// <summary>Addresses made to get past a guard, each fetched over a connection up to the point where the guard decides.</summary>
public sealed class HostileAddressTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SsrfUrls_Directly_AreDecidedAsTheySay()
    {
        foreach (var (isBlocked, url) in Rows())
        {
            await using var world = new TestWorld(_ => RawServer.Ok("reached"), Resolve);
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            {
                Assert.True(isBlocked, url);
                continue;
            }

            AssertDecided(isBlocked, await world.Fetcher.FetchAsync(new FetchRequest(address), Stop), url);
            Assert.True(isBlocked == world.Dialled.IsEmpty, $"{url} was dialled: {string.Join(' ', world.Dialled)}");
        }
    }

    [Fact]
    public async Task SsrfUrls_BehindARedirect_AreDecidedAsTheySay()
    {
        foreach (var (isBlocked, url) in Rows())
        {
            await using var world = new TestWorld(
                request => request.Host == "redirects.example" ? RawServer.Redirect(url, "302 Found", "Connection: close\r\n") : RawServer.Ok("reached"), Resolve);

            var fetched = await world.Fetcher.FetchAsync(new FetchRequest(new Uri("http://redirects.example/")), Stop);

            AssertDecided(isBlocked, fetched, url);
            Assert.True(world.Dialled.TryDequeue(out var first) && first.Equals(TestWorld.Public), url);
            Assert.True(isBlocked == world.Dialled.IsEmpty, $"{url} was dialled: {string.Join(' ', world.Dialled)}");
        }
    }

    [Fact]
    public async Task SsrfUrls_AsADnsAnswer_AreDecidedAsTheySay()
    {
        foreach (var (isBlocked, url, address) in AddressRows())
        {
            await using var world = new TestWorld(_ => RawServer.Ok("reached"), _ => [address]);

            AssertDecided(isBlocked, await world.Fetcher.FetchAsync(new FetchRequest(new Uri("http://named.example/")), Stop), url);

            Assert.True(isBlocked == world.Dialled.IsEmpty, url);
        }
    }

    [Fact]
    public async Task SsrfUrls_AsALaterDnsAnswer_AreDecidedAsTheySay()
    {
        foreach (var (isBlocked, url, address) in AddressRows())
        {
            var asked = 0;
            await using var world = new TestWorld(_ => RawServer.Ok("reached", headers: "Connection: close\r\n"), _ => asked++ == 0 ? [TestWorld.Public] : [address]);

            var before = await world.Fetcher.FetchAsync(new FetchRequest(new Uri("http://rebinds.example/")), Stop);
            var after = await world.Fetcher.FetchAsync(new FetchRequest(new Uri("http://rebinds.example/")), Stop);

            Assert.Equal(FetchOutcome.Found, before.Outcome);
            AssertDecided(isBlocked, after, url);
            Assert.Equal(isBlocked ? [TestWorld.Public] : [TestWorld.Public, address], world.Dialled);
        }
    }

    [Fact]
    public async Task SsrfUrls_BesideAPublicDnsAnswer_AreNeverDialled()
    {
        foreach (var (isBlocked, url, address) in AddressRows().Where(row => row.IsBlocked))
        {
            await using var world = new TestWorld(_ => RawServer.Ok("reached"), _ => [address, TestWorld.Public]);

            await world.Fetcher.FetchAsync(new FetchRequest(new Uri("http://both.example/")), Stop);

            Assert.True(world.Dialled.All(TestWorld.Public.Equals), url);
        }
    }

    [Fact]
    public async Task WebPlatformUrls_EachOne_IsCanonicalWithoutFaultAndLeadsToNoPrivateAddress()
    {
        var folder = HostileFolder.Of("urltestdata");
        var dialled = new List<IPAddress>();
        using var fetcher = Fetching.Fetching.Guarded(Resolve, dial: (addresses, _, _) =>
        {
            dialled.AddRange(addresses);
            throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused);
        });
        using var cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "url", "tests", "urltestdata.json")));
        var passed = 0;
        foreach (var row in cases.RootElement.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object))
        {
            if (Parse(row) is not { } address)
                continue;
            AssertCanonical(address);
            dialled.Clear();
            var fetched = await fetcher.FetchAsync(new FetchRequest(address), Stop);
            if (fetched.Outcome == FetchOutcome.Refused)
                continue;
            passed++;
            AssertRightlyPassed(row, address, dialled);
        }

        Assert.True(passed > 50, $"only {passed} were let through");
    }

    [Fact]
    public void NaughtyStrings_AsAddresses_AreCanonicalOrNone()
    {
        using var strings = JsonDocument.Parse(File.ReadAllText(Path.Combine(HostileFolder.Of("blns"), "blns.json")));
        foreach (var naughty in strings.RootElement.EnumerateArray().Select(item => item.GetString()!))
        {
            foreach (var url in (string[])[naughty, $"http://news.example/{naughty}", $"https://news.example/?q={naughty}&utm_source={naughty}", $"http://{naughty}/"])
            {
                if (Uri.TryCreate(url, UriKind.Absolute, out var address))
                    AssertCanonical(address);
            }
        }
    }

    private static void AssertCanonical(Uri address)
    {
        if (FetchGuard.Refusal(address) is not null)
            return;
        var canonical = CanonicalUrl.Of(address);
        Assert.Equal(canonical, CanonicalUrl.Of(canonical));
        Assert.Equal(CanonicalUrl.Key(address), CanonicalUrl.Key(canonical));
    }

    /// <summary>Browsers agree on what such an address means; one that means something forbidden must not have been let through.</summary>
    private static void AssertRightlyPassed(JsonElement row, Uri address, List<IPAddress> dialled)
    {
        Assert.All(dialled, to => Assert.True(AddressTable.IsPublic(to), $"{address} was dialled at {to}"));
        if (row.TryGetProperty("failure", out _))
            return;
        Assert.Contains(row.GetProperty("protocol").GetString(), (string[])["http:", "https:"]);
        Assert.Equal("", row.GetProperty("username").GetString() + row.GetProperty("password").GetString());
        // Digits that only browsers read as digits are a name here: whatever it resolves to is what was checked.
        if (!address.IdnHost.Contains("xn--", StringComparison.Ordinal) && IPAddress.TryParse(row.GetProperty("hostname").GetString()!.Trim('[', ']'), out var meant))
            Assert.True(dialled.TrueForAll(meant.Equals), $"{row.GetProperty("input")} means {meant}, and {string.Join(' ', dialled)} was dialled for {address.IdnHost}");
    }

    private static Uri? Parse(JsonElement row)
    {
        var (input, start) = (row.GetProperty("input").GetString()!, row.GetProperty("base").GetString());
        return start is null ? Uri.TryCreate(input, UriKind.Absolute, out var alone) ? alone : null
            : Uri.TryCreate(start, UriKind.Absolute, out var from) && Uri.TryCreate(from, input, out var address) ? address : null;
    }

    private static void AssertDecided(bool isBlocked, Fetched fetched, string url)
    {
        var isReached = fetched.Outcome == FetchOutcome.Found || fetched.Problem == TestWorld.NoTrust;
        Assert.True(isReached != isBlocked, $"{url}: {fetched.Outcome}, {fetched.Problem}");
    }

    private static IPAddress[] Resolve(string host) => host.Contains("localhost", StringComparison.OrdinalIgnoreCase) ? [IPAddress.Loopback] : [TestWorld.Public];

    private static List<(bool IsBlocked, string Url)> Rows()
    {
        var rows = File.ReadLines(Path.Combine(HostileFolder.Of("ssrf-urls"), "urls.tsv")).Select(line => line.Split('\t')).Where(row => row.Length == 2).Select(row => (row[0] == "block", row[1])).ToList();
        Assert.NotEmpty(rows);
        return rows;
    }

    /// <summary>The rows whose host is an address, with that address.</summary>
    private static List<(bool IsBlocked, string Url, IPAddress Address)> AddressRows()
    {
        var rows = new List<(bool, string, IPAddress)>();
        foreach (var (isBlocked, url) in Rows())
        {
            if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == "http" && uri.UserInfo.Length == 0 && IPAddress.TryParse(uri.IdnHost.Trim('[', ']'), out var address))
                rows.Add((isBlocked, url, address));
        }

        Assert.True(rows.Count > 20, "most rows name an address");
        return rows;
    }
}
