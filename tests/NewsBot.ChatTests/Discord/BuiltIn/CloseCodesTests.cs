using NewsBot.DiscordChat.BuiltIn.Gateway;

namespace NewsBot.ChatTests.Discord.BuiltIn;

public sealed class CloseCodesTests
{
    public static TheoryData<int?, string> Codes => new()
    {
        { null, "Resume" },
        { 1000, "Identify" },
        { 1001, "Identify" },
        { 1006, "Resume" },
        { 4000, "Resume" },
        { 4001, "Resume" },
        { 4002, "Resume" },
        { 4003, "Identify" },
        { 4004, "GiveUp" },
        { 4005, "Identify" },
        { 4007, "Identify" },
        { 4008, "Identify" },
        { 4009, "Resume" },
        { 4010, "GiveUp" },
        { 4011, "GiveUp" },
        { 4012, "GiveUp" },
        { 4013, "GiveUp" },
        { 4014, "GiveUp" },
        { 4999, "Resume" },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void Read_EachCode_AsksForWhatDiscordDocuments(int? code, string next) => Assert.Equal(next, CloseCodes.Read(code, "words").Next.ToString());

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public void Read_FatalCode_IsASentenceThatNamesTheCodeAndWhatToMend(int code)
    {
        var reason = CloseCodes.Read(code, null).Reason;
        Assert.Contains($"close code {code}", reason, StringComparison.Ordinal);
        Assert.Matches("(Set Discord:|set Discord:|[Uu]pdate NewsBot)", reason);
    }
}
