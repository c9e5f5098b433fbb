using NewsBot.Indexing.Searching;

namespace NewsBot.Tests.Indexing.Searching;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("crane", "crane", 0)]
    [InlineData("crain", "crane", 2)]
    [InlineData("sanctoins", "sanctions", 1)]
    [InlineData("goverment", "government", 1)]
    [InlineData("wierd", "weird", 1)]
    [InlineData("", "abc", 3)]
    public void Edits_TwoWords_CountsLettersLeftOutAddedExchangedOrSwapped(string from, string to, int edits) => Assert.Equal(edits, Spelling.Edits(from, to));

    [Theory]
    [InlineData("crain", "crane")]
    [InlineData("wierd", "weird")]
    [InlineData("recieve", "receive")]
    [InlineData("legalise", "legalize")]
    [InlineData("tillersen", "tillerson")]
    [InlineData("asange", "assange")]
    [InlineData("definately", "definitely")]
    [InlineData("fotograph", "photograph")]
    [InlineData("nife", "knife")]
    [InlineData("brige", "bridge")]
    [InlineData("nashion", "nation")]
    public void Sound_OfWordsSpokenAlike_IsTheSame(string one, string other) => Assert.Equal(Sound.Of(one), Sound.Of(other));

    [Theory]
    [InlineData("plane", "place")]
    [InlineData("world", "would")]
    [InlineData("trump", "tramp", true)]
    [InlineData("city", "kitty")]
    [InlineData("gate", "jet")]
    public void Sound_OfOtherWords_Differs(string one, string other, bool butVowels = false) => Assert.Equal(butVowels, Sound.Of(one) == Sound.Of(other));
}
