using NewsBot.SlackChat.Client.Wire;
using NewsBot.SlackChat.Connection;

namespace NewsBot.SlackChat.Client;

/// <summary>Translates commands, buttons, shortcuts and modals into our events; null for what lacks a field it needs.</summary>
internal static class InteractionReader
{
    public static CommandUsed? Read(CommandWire command) =>
        command is { Command: { } name, TeamId: { } team, ChannelId: { } channel, UserId: { } user, TriggerId: { } trigger }
            ? new CommandUsed(team, channel, user, name, command.Text ?? "", trigger, AddressOf(command.ResponseUrl))
            : null;

    public static SlackEvent? Read(InteractionWire interaction)
    {
        if ((interaction.Team?.Id ?? interaction.User?.TeamId) is not { } team || interaction.User?.Id is not { } user)
            return null;

        return interaction.Type switch
        {
            "block_actions" => Pressed(team, user, interaction),
            "message_action" => OnMessage(team, user, interaction),
            "shortcut" => interaction is { CallbackId: { } id, TriggerId: { } trigger } ? new GlobalShortcutUsed(team, user, id, trigger) : null,
            "view_submission" => Submitted(team, user, interaction.View),
            _ => null,
        };
    }

    private static ButtonPressed? Pressed(string team, string user, InteractionWire i)
    {
        if (i.Actions is not [{ ActionId: { } id, ActionTs: { } at } action, ..] || i.TriggerId is not { } trigger)
            return null;

        return new ButtonPressed(
            team,
            i.Channel?.Id ?? i.Container?.ChannelId,
            user,
            id,
            action.Value,
            at,
            trigger,
            i.Message?.Ts ?? i.Container?.MessageTs,
            i.Message?.ThreadTs ?? i.Container?.ThreadTs,
            i.Container?.IsEphemeral ?? false,
            AddressOf(i.ResponseUrl));
    }

    private static MessageShortcutUsed? OnMessage(string team, string user, InteractionWire i) =>
        i is { CallbackId: { } id, TriggerId: { } trigger, Channel.Id: { } channel, Message: { Ts: { } ts } message }
            ? new MessageShortcutUsed(team, channel, user, id, message.Text ?? "", ts, trigger, AddressOf(i.ResponseUrl))
            : null;

    private static ModalSubmitted? Submitted(string team, string user, ViewWire? view)
    {
        if (view is not { Id: { } id, CallbackId: { } callback })
            return null;

        var values = (view.State?.Values?.Values ?? [])
            .SelectMany(block => block)
            .Where(input => input.Value.Value is not null)
            .GroupBy(input => input.Key, StringComparer.Ordinal)
            .ToDictionary(inputs => inputs.Key, inputs => inputs.First().Value.Value!, StringComparer.Ordinal);
        return new ModalSubmitted(team, user, callback, id, view.PrivateMetadata ?? "", values);
    }

    private static ResponseUrl? AddressOf(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? new ResponseUrl(address) : null;
}
