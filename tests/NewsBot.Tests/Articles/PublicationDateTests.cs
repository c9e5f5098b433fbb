using NewsBot.Articles;

namespace NewsBot.Tests.Articles;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("2022-06-19", "2022-06-19")]
    [InlineData("2022/06/19", "2022-06-19")]
    [InlineData(" 2022/6/9 ", "2022-06-09")]
    [InlineData("2022-06-19T08:30", "2022-06-19T08:30:00+00:00")]
    [InlineData("2022-06-19T08:30:00Z", "2022-06-19T08:30:00+00:00")]
    [InlineData("2022-06-19t08:30:00.123-07:00", "2022-06-19T08:30:00-07:00")]
    [InlineData("2022-06-19 08:30:00 +0200", "2022-06-19T08:30:00+02:00")]
    [InlineData("2022/06/19 08:30", "2022-06-19T08:30:00+00:00")]
    public void TryParse_DayOrMoment_IsRead(string text, string read)
    {
        Assert.True(PublicationDate.TryParse(text, out var date));
        Assert.Equal(read, date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2022")]
    [InlineData("2022-06")]
    [InlineData("2022-13-01")]
    [InlineData("2022-02-30T08:30")]
    [InlineData("2022-06-19T25:00")]
    [InlineData("5/2024/1")]
    [InlineData("19/6/2022")]
    [InlineData("6/19/2022 08:30")]
    [InlineData("19 June 2022")]
    [InlineData("9/11")]
    [InlineData("10:30")]
    [InlineData("1.5")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(PublicationDate.TryParse(text, out _));
}
