using System.Globalization;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using NewsBot.SlackChat.Client.Http;

namespace NewsBot.ChatTests.Slack.Client;

public sealed class RequestSignatureTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&command=%2Fnewsbot&text=who+denied";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(299)]
    [InlineData(-299)]
    [InlineData(300)]
    [InlineData(-300)]
    public void Check_SignedInsideTheWindow_IsGenuine(int secondsAgo) =>
        Assert.Equal(SignatureVerdict.Genuine, Check(secondsAgo));

    [Theory]
    [InlineData(301)]
    [InlineData(-301)]
    [InlineData(3600)]
    [InlineData(-3600)]
    [InlineData(1714564800)]
    public void Check_SignedOutsideTheWindow_IsStale(int secondsAgo) =>
        Assert.Equal(SignatureVerdict.Stale, Check(secondsAgo));

    [Theory]
    [InlineData("")]
    [InlineData("who denied")]
    [InlineData(Body + " ")]
    [InlineData(Body + "&")]
    [InlineData("Token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&command=%2Fnewsbot&text=who+denied")]
    [InlineData("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T2DC2JH3J&command=%2Fnewsbot&text=who+denied")]
    public void Check_BodyAltered_IsForged(string altered)
    {
        var timestamp = Stamp(0);
        var signed = new RequestSignature(Secret, _time).Sign(timestamp, Encoding.UTF8.GetBytes(Body));
        Assert.Equal(SignatureVerdict.Forged, new RequestSignature(Secret, _time).Check(timestamp, signed, Encoding.UTF8.GetBytes(altered)));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("8f742231b10e8888abcd99yyyzzz85a")]
    [InlineData("8f742231b10e8888abcd99yyyzzz85a5 ")]
    [InlineData("8F742231B10E8888ABCD99YYYZZZ85A5")]
    public void Check_OtherSecret_IsForged(string other)
    {
        var timestamp = Stamp(0);
        var signed = new RequestSignature(other, _time).Sign(timestamp, Encoding.UTF8.GetBytes(Body));
        Assert.Equal(SignatureVerdict.Forged, new RequestSignature(Secret, _time).Check(timestamp, signed, Encoding.UTF8.GetBytes(Body)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\n")]
    public void Create_EmptySecret_IsRefused(string secret) =>
        Assert.Contains("signing secret is empty", Assert.Throws<ArgumentException>(() => new RequestSignature(secret, _time)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("-5")]
    [InlineData("+1714564800")]
    [InlineData(" 1714564800")]
    [InlineData("1714564800.5")]
    [InlineData("99999999999999999999")]
    public void Check_TimestampOfNoKind_IsMalformed(string? timestamp) =>
        Assert.Equal(SignatureVerdict.Malformed, new RequestSignature(Secret, _time).Check(timestamp, "v0=" + new string('a', 64), Encoding.UTF8.GetBytes(Body)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("v0=")]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b5030")]
    public void Check_SignatureOfNoKind_IsMalformed(string? signature) =>
        Assert.Equal(SignatureVerdict.Malformed, new RequestSignature(Secret, _time).Check(Stamp(0), signature, Encoding.UTF8.GetBytes(Body)));

    [Fact]
    public void Check_SameRequestAgain_IsReplayed()
    {
        var signature = new RequestSignature(Secret, _time);
        var timestamp = Stamp(0);
        var signed = signature.Sign(timestamp, Encoding.UTF8.GetBytes(Body));
        Assert.Equal(SignatureVerdict.Genuine, signature.Check(timestamp, signed, Encoding.UTF8.GetBytes(Body)));
        Assert.Equal(SignatureVerdict.Replayed, signature.Check(timestamp, signed, Encoding.UTF8.GetBytes(Body)));

        _time.Advance(TimeSpan.FromSeconds(299));
        Assert.Equal(SignatureVerdict.Replayed, signature.Check(timestamp, signed, Encoding.UTF8.GetBytes(Body)));
    }

    [Fact]
    public void Check_ReplayOfEarlySignature_IsRefusedForAsLongAsItWouldPass()
    {
        var signature = new RequestSignature(Secret, _time);
        var timestamp = Stamp(-300);
        var signed = signature.Sign(timestamp, Encoding.UTF8.GetBytes(Body));
        Assert.Equal(SignatureVerdict.Genuine, signature.Check(timestamp, signed, Encoding.UTF8.GetBytes(Body)));
        _time.Advance(TimeSpan.FromSeconds(600));
        Assert.Equal(SignatureVerdict.Replayed, signature.Check(timestamp, signed, Encoding.UTF8.GetBytes(Body)));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(SignatureVerdict.Stale, signature.Check(timestamp, signed, Encoding.UTF8.GetBytes(Body)));
    }

    /// <summary>The worked example of Slack's documentation.</summary>
    [Fact]
    public void Sign_DocumentedExample_GivesDocumentedSignature()
    {
        const string body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        Assert.Equal(
            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
            new RequestSignature("8f742231b10e8888abcd99yyyzzz85a5", _time).Sign("1531420618", Encoding.UTF8.GetBytes(body)));
    }

    private SignatureVerdict Check(int secondsAgo)
    {
        var signature = new RequestSignature(Secret, _time);
        var timestamp = Stamp(secondsAgo);
        return signature.Check(timestamp, signature.Sign(timestamp, Encoding.UTF8.GetBytes(Body)), Encoding.UTF8.GetBytes(Body));
    }

    private string Stamp(int secondsAgo) => (_time.GetUtcNow().ToUnixTimeSeconds() - secondsAgo).ToString(CultureInfo.InvariantCulture);
}
