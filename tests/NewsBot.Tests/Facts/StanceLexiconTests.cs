using NewsBot.Facts;

namespace NewsBot.Tests.Facts;

public sealed class StanceLexiconTests
{
    [Theory]
    [InlineData("denied", Stance.Denied, "deny")]
    [InlineData("Denies", Stance.Denied, "deny")]
    [InlineData("denial", Stance.Denied, "deny")]
    [InlineData("disputed", Stance.Denied, "dispute")]
    [InlineData("said", Stance.Said, "say")]
    [InlineData("pledging", Stance.Promised, "pledge")]
    public void TryRead_FormOfCue_GivesStance(string word, Stance stance, string lemma)
    {
        Assert.True(StanceLexicon.Default.TryRead(word, out var found, out var foundLemma));
        Assert.Equal((stance, lemma), (found, foundLemma));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("")]
    public void TryRead_OtherWord_GivesNothing(string word) => Assert.False(StanceLexicon.Default.TryRead(word, out _));

    [Fact]
    public void Default_EveryStance_HasCues() =>
        Assert.Equal(Enum.GetValues<Stance>().Order(), StanceLexicon.Default.Entries.Select(entry => entry.Stance).Distinct().Order());

    [Theory]
    [InlineData("deny | Denied | that:90", "four fields")]
    [InlineData("deny | Refused | that:90 |", "\"Refused\"")]
    [InlineData("deny | Denied | thats:90 |", "\"thats\"")]
    [InlineData("deny | Denied | that:100 |", "choose 0 to 99")]
    public void Entry_MalformedLine_SaysWhatIsWrong(string line, string why)
    {
        var error = Assert.Throws<InvalidOperationException>(() => CueReader.Entry(7, line));
        Assert.Contains("line 7", error.Message, StringComparison.Ordinal);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }
}
