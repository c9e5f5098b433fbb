using Microsoft.Extensions.Time.Testing;
using NewsBot.State;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Storage;

public sealed class StateStoreTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TryClaim_ManyAtOnce_GivesTheKeyToOne()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path);
        var deliveries = record.Get<IDeliveryStore>();
        var claims = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => deliveries.TryClaimAsync("slack:T1:C1:1.0001", Cancellation)));
        Assert.Single(claims, claimed => claimed);
    }

    [Fact]
    public async Task TryClaim_AfterARestart_IsStillRefused()
    {
        await using (var record = await OpenRecord.AtAsync(_folder.Path))
            Assert.True(await record.Get<IDeliveryStore>().TryClaimAsync("k", Cancellation));
        await using (var record = await OpenRecord.AtAsync(_folder.Path))
            Assert.False(await record.Get<IDeliveryStore>().TryClaimAsync("k", Cancellation));
    }

    [Fact]
    public async Task Forget_OnBothSidesOfTheMoment_ForgetsOnlyTheOlder()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path, time: _time);
        var deliveries = record.Get<IDeliveryStore>();
        await deliveries.TryClaimAsync("old", Cancellation);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await deliveries.TryClaimAsync("young", Cancellation);

        Assert.Equal(1, await deliveries.ForgetAsync(_time.GetUtcNow(), Cancellation));
        Assert.True(await deliveries.TryClaimAsync("old", Cancellation));
        Assert.False(await deliveries.TryClaimAsync("young", Cancellation));
    }

    [Fact]
    public async Task KeptState_UntilAndAfterItsExpiry_IsFoundAndGone()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path, time: _time);
        var kept = record.Get<IKeptStateStore>();
        await kept.PutAsync("b1", "first", _time.GetUtcNow().AddMinutes(1), Cancellation);
        await kept.PutAsync("b1", "second", _time.GetUtcNow().AddMinutes(2), Cancellation);

        _time.Advance(TimeSpan.FromMinutes(2) - TimeSpan.FromMilliseconds(1));
        Assert.Equal("second", await kept.FindAsync("b1", Cancellation));
        Assert.Equal(0, await kept.ForgetExpiredAsync(Cancellation));

        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await kept.FindAsync("b1", Cancellation));
        Assert.Equal(1, await kept.ForgetExpiredAsync(Cancellation));
    }

    [Fact]
    public async Task Settings_PutListRemove_KeepToTheirPrefix()
    {
        await using var record = await OpenRecord.AtAsync(_folder.Path);
        var settings = record.Get<ISettingsStore>();
        foreach (var key in (string[])["feeds:b", "feeds:a", "feeds%", "topics:a"])
            await settings.PutAsync(key, "of " + key, Cancellation);
        await settings.PutAsync("feeds:b", "changed", Cancellation);
        await settings.PutAsync("feeds:a", null, Cancellation);

        Assert.Equal("changed", await settings.FindAsync("feeds:b", Cancellation));
        Assert.Null(await settings.FindAsync("feeds:a", Cancellation));
        Assert.Equal([new("feeds%", "of feeds%"), new("feeds:b", "changed")], await settings.ListAsync("feeds", Cancellation));
        Assert.Equal(3, (await settings.ListAsync("", Cancellation)).Count);
    }
}
