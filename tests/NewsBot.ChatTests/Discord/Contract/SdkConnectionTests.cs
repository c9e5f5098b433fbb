#if SDK_ADAPTERS
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.DiscordChat;
using NewsBot.DiscordChat.Connection;
using NewsBot.DiscordSdk;

namespace NewsBot.ChatTests.Discord.Contract;

/// <summary>The client on Discord.Net under the contract. It keeps time by the system's clock.</summary>
public sealed class SdkConnectionTests() : DiscordConnectionContract(rate: 1)
{
    private const string NoNonce = "Discord.Net sends no nonce, so Discord cannot drop a second copy and nothing is sent twice.";
    private const string ClosesWith1000 = "Discord.Net answers every close with 1000, which gives the session up; it begins anew.";

    private protected override IReadOnlyDictionary<string, string> Excused { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Send_SameNonce_IsOneMessage"] = NoNonce,
        ["Send_ServerFailsWithoutNonce_IsNotRepeated"] = NoNonce,
        ["Send_ManyAtOnce_KeepsTheLimitsAndAllArrive"] = "All arrive, but Discord.Net lets a few more requests than allowed out of a burst.",
        ["Reply_TooManyRequests_WaitsAndArrivesOnce(storm: \"page\")"] = "Discord.Net cannot read a 429 that is a page; the answer is given up.",
        ["Run_ClosedByDiscord_ComesBackAsTheCodeAsks(code: 4000"] = ClosesWith1000,
        ["Run_ClosedByDiscord_ComesBackAsTheCodeAsks(code: 4001"] = ClosesWith1000,
        ["Run_ClosedByDiscord_ComesBackAsTheCodeAsks(code: 4002"] = ClosesWith1000,
        ["Run_ClosedByDiscord_ComesBackAsTheCodeAsks(code: 4009"] = ClosesWith1000,
        ["Run_SessionInvalid_ResumesOrBeginsAnew(resumable: True"] = "Discord.Net begins anew whether or not Discord says that the session can be taken up.",
    };

    protected override IDiscordConnection Make(Uri apiRoot, string token, int shards, TimeProvider time, ILoggerProvider log)
    {
        // It opens forms as rows, and Discord sends them back as they were opened.
        StandIn.SendsRows = true;
        var credentials = DiscordCredentials.Find(new DiscordOptions { Token = token, ApiRoot = apiRoot, Shards = shards }, out _)!;
        return new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddSingleton(time)
            .AddSingleton(credentials)
            .AddDiscordSdk()
            .BuildServiceProvider()
            .GetRequiredKeyedService<IDiscordConnection>(DiscordClients.Sdk);
    }
}
#endif
