using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Answers;
using NewsBot.Conversations;
using NewsBot.DiscordChat.BuiltIn;
using NewsBot.DiscordChat.BuiltIn.Wire;
using NewsBot.DiscordChat.Connection;
using NewsBot.DiscordChat.Door;

namespace NewsBot.DiscordChat;

/// <summary>Goes an interaction's way with the built-in client, over a handler that sends nothing.</summary>
internal sealed class DiscordRehearsal(DiscordSetup setup, IOptions<DiscordOptions> options, IServiceProvider services, TimeProvider time) : IDoorRehearsal
{
    private ulong _played;

    public async Task<bool> PlayAsync(Answer answer, CancellationToken cancellation)
    {
        if (setup.Credentials is null || DiscordClients.Chosen(options.Value) is not DiscordClients.BuiltIn)
            return false;

        var client = services.GetRequiredKeyedService<DiscordClient>(DiscordClientExtensions.Rehearsal);
        var responder = new Responder(
            RehearsedPages.Of(answer, time), services.GetRequiredService<People>(), client, services.GetRequiredService<Submitting>(), services.GetRequiredService<Administering>(), time);
        var frame = JsonSerializer.Deserialize(Asking(answer.Question.Text, ++_played), DiscordJson.Default.GatewayFrame)!;
        foreach (var interaction in Incoming.Events(frame, bot: 0).OfType<Interaction>())
        {
            var (response, _) = services.GetRequiredService<Reception>().Receive(interaction);
            await client.AcknowledgeAsync(interaction, response, cancellation);
            var delivery = await responder.WorkFor(interaction).Compose(cancellation);
            return (await delivery(cancellation)).Done;
        }

        return false;
    }

    /// <summary>What the gateway sends when somebody uses /ask.</summary>
    private static byte[] Asking(string words, ulong id) => Encoding.UTF8.GetBytes(
        $$$$"""
        {"op":0,"s":{{{{id}}}},"t":"INTERACTION_CREATE","d":{"id":"{{{{id}}}}","application_id":"1","type":2,"token":"rehearsal-{{{{id}}}}","version":1,
        "data":{"id":"1","name":"ask","type":1,"options":[{"name":"question","type":3,"value":"{{{{JsonEncodedText.Encode(words)}}}}"}]},
        "guild_id":"1","channel_id":"1","member":{"user":{"id":"1","username":"rehearsal","global_name":null},"permissions":"0"},
        "authorizing_integration_owners":{"0":"1"}}}
        """);
}
