using System.Net;
using NewsBot.Sources.Fetching;

namespace NewsBot.Tests.Sources.Fetching;

public sealed class FetchGuardTests
{
    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("126.255.255.255", true)]
    [InlineData("9.255.255.255", true)]
    [InlineData("10.0.0.0", false)]
    [InlineData("11.0.0.0", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.16.0.0", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.0", true)]
    [InlineData("100.63.255.255", true)]
    [InlineData("100.64.0.0", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("198.17.255.255", true)]
    [InlineData("198.18.0.0", false)]
    [InlineData("198.20.0.0", true)]
    [InlineData("223.255.255.255", true)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2002:808:808::", true)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2001::1", false)]
    [InlineData("2001:4860:4860::8888", true)]
    [InlineData("2606:4700:4700::1111", true)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("4000::1", false)]
    public void IsPublic_EachSideOfABoundary_IsToldApart(string address, bool isPublic) =>
        Assert.Equal(isPublic, AddressTable.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://①②⑦.⓪.⓪.①/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://0x.0x.0/")]
    [InlineData("http://10.0.0.1.5/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://localhost/")]
    [InlineData("http://printer.local/")]
    [InlineData("http://a:b@example.org/")]
    [InlineData("ftp://example.org/")]
    [InlineData("file:///etc/passwd")]
    public async Task Fetch_ForbiddenAddress_IsRefused(string address)
    {
        using var fetcher = Fetching.Guarded(_ => [IPAddress.Loopback]);

        var fetched = await fetcher.FetchAsync(new FetchRequest(new Uri(address)), TestContext.Current.CancellationToken);

        Assert.Equal(FetchOutcome.Refused, fetched.Outcome);
        Assert.NotNull(fetched.Problem);
    }

    [Fact]
    public async Task Fetch_NameWithPrivateAddress_IsRefusedBeforeAnythingIsSent()
    {
        await using var server = RawServer.Saying(_ => RawServer.Ok("secret"));
        using var fetcher = Fetching.Guarded(_ => [IPAddress.Loopback]);

        var fetched = await fetcher.FetchAsync(new FetchRequest(server.At("/", "news.example")), TestContext.Current.CancellationToken);

        Assert.Equal(FetchOutcome.Refused, fetched.Outcome);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Fetch_NameThatChangesItsAddress_IsCheckedAtEachConnection()
    {
        await using var server = RawServer.Saying(_ => RawServer.Ok("public") + "");
        var asked = 0;
        // The first answer is an allowed network's, the second one is loopback's.
        using var fetcher = Fetching.Guarded(_ => asked++ == 0 ? [IPAddress.Parse("127.0.0.2")] : [IPAddress.Loopback], options => options.AllowedNetworks = ["127.0.0.2/32"]);

        await fetcher.FetchAsync(new FetchRequest(server.At("/", "rebind.example")), TestContext.Current.CancellationToken);
        var second = await fetcher.FetchAsync(new FetchRequest(server.At("/", "rebind.example")), TestContext.Current.CancellationToken);

        Assert.Equal(FetchOutcome.Refused, second.Outcome);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Fetch_NameOfAnAllowedNetwork_IsFetched()
    {
        await using var server = RawServer.Saying(_ => RawServer.Ok("inside"));
        using var fetcher = Fetching.Local();

        var fetched = await fetcher.FetchAsync(new FetchRequest(server.At("/", "news.local")), TestContext.Current.CancellationToken);

        Assert.Equal(FetchOutcome.Found, fetched.Outcome);
    }

    [Theory]
    [InlineData("http://far.example/", true)]
    [InlineData("http://intranet/", false)]
    [InlineData("http://printer.local/", false)]
    [InlineData("http://127.0.0.1/", false)]
    public async Task Fetch_NameThatOnlyTheProxyKnows_IsLeftToItIfItCanBePublic(string address, bool isAsked)
    {
        await using var proxy = RawServer.Saying(_ => RawServer.Ok("through"));
        using var fetcher = Fetching.Guarded(_ => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound), options => options.Proxy = $"http://127.0.0.1:{proxy.Port}");

        var fetched = await fetcher.FetchAsync(new FetchRequest(new Uri(address)), TestContext.Current.CancellationToken);

        Assert.Equal(isAsked ? FetchOutcome.Found : FetchOutcome.Refused, fetched.Outcome);
        Assert.Equal(isAsked ? 1 : 0, proxy.Requests.Count);
    }

    [Fact]
    public async Task Fetch_ProxyOnLoopback_IsUsedButItsTargetsAreChecked()
    {
        await using var proxy = RawServer.Saying(request => RawServer.Ok($"through {request.Path}"));
        using var fetcher = Fetching.Guarded(
            host => host == "inside.example" ? [IPAddress.Parse("10.0.0.5")] : [IPAddress.Parse("93.184.216.34")],
            options => options.Proxy = $"http://127.0.0.1:{proxy.Port}");

        var outside = await fetcher.FetchAsync(new FetchRequest(new Uri("http://outside.example/")), TestContext.Current.CancellationToken);
        var inside = await fetcher.FetchAsync(new FetchRequest(new Uri("http://inside.example/")), TestContext.Current.CancellationToken);

        Assert.Equal(FetchOutcome.Found, outside.Outcome);
        Assert.Equal(FetchOutcome.Refused, inside.Outcome);
        Assert.Single(proxy.Requests);
    }
}
