using FsCheck.Xunit;
using NewsBot.Sources.Text;

namespace NewsBot.Tests.Sources.Text;

public sealed class TextCleanerTests
{
    [Theory]
    [InlineData("a\u202Eb\u2066c\u2069", "abc")]
    [InlineData("one\r\ntwo\rthree", "one\ntwo\nthree")]
    [InlineData("a\u0000b\u0007c\u009Bd", "abcd")]
    [InlineData("tab\tbed", "tab bed")]
    [InlineData("zero\u200Bwidth\uFEFF", "zerowidth")]
    [InlineData("x\U000E0041y", "xy")]
    [InlineData("می‌خواهم 👩‍🚀", "می‌خواهم 👩‍🚀")]
    public void Clean_HiddenCharacters_AreGoneAndVisibleOnesStay(string text, string clean) => Assert.Equal(clean, TextCleaner.Clean(text));

    [Fact]
    public void Clean_HalfACharacter_IsReplaced() => Assert.Equal("lone \uFFFD half", TextCleaner.Clean("lone \uD800 half"));

    [Property]
    public void Clean_AnyText_IsCleanAfterOnePass(string? text)
    {
        var clean = TextCleaner.Clean(text ?? "");

        Assert.Equal(clean, TextCleaner.Clean(clean));
        Assert.DoesNotContain(clean, c => char.IsControl(c) && c != '\n' || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');
    }
}
