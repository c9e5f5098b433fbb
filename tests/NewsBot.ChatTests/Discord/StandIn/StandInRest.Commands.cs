using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.ChatTests.Discord.StandIn;

/// <content>The application's commands, global and of each guild.</content>
internal sealed partial class StandInRest
{
    private const int CreatesADay = 200;

    private readonly ConcurrentDictionary<string, JsonArray> _commands = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _creates = new(StringComparer.Ordinal);

    /// <summary>Guilds that were given to the bot without its commands.</summary>
    public ConcurrentDictionary<string, bool> WithoutCommands { get; } = new(StringComparer.Ordinal);

    public int CommandOverwrites { get; private set; }

    /// <param name="guild">Its id in digits; empty for the global ones.</param>
    public JsonArray CommandsOf(string guild) => _commands.GetOrAdd(guild, _ => []);

    private async Task OverwriteAsync(HttpContext context, string guild)
    {
        if (Route(context, "application") != $"{identity.ApplicationId}")
        {
            await Error(context, 403, 20012, "You are not authorized to perform this action on this application");
            return;
        }

        if (WithoutCommands.ContainsKey(guild))
        {
            await Error(context, 403, 50001, "Missing Access");
            return;
        }

        if (await JsonNode.ParseAsync(context.Request.Body) is not JsonArray commands)
        {
            await InvalidAsync(context, "Only iterables may be used in a ListType");
            return;
        }

        if (Rules.Commands(commands, ofGuild: guild.Length > 0) is { } trouble)
        {
            await InvalidAsync(context, trouble);
            return;
        }

        if (!MayCreate(guild, commands))
        {
            await Error(context, 429, 30034, "Max number of daily application command creates has been reached (200)");
            return;
        }

        CommandOverwrites++;
        foreach (var command in commands)
            Complete(command!.AsObject(), ofGuild: guild.Length > 0);

        _commands[guild] = commands;
        await Json(context, 200, commands.DeepClone());
    }

    /// <summary>A command whose name was not there before counts as created.</summary>
    private bool MayCreate(string guild, JsonArray commands)
    {
        var before = CommandsOf(guild).Select(command => $"{command!["type"]} {command["name"]}").ToHashSet(StringComparer.Ordinal);
        var created = commands.Count(command => !before.Contains($"{command!["type"] ?? 1} {command["name"]}"));
        var today = _creates.GetOrAdd(guild, _ => new Queue<DateTimeOffset>());
        var now = time.GetUtcNow();
        while (today.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromDays(1))
            today.Dequeue();
        if (today.Count + created > CreatesADay)
            return false;

        for (var n = 0; n < created; n++)
            today.Enqueue(now);
        return true;
    }

    /// <summary>Discord gives a command back with every field, said or not.</summary>
    private void Complete(JsonObject command, bool ofGuild)
    {
        command["id"] = $"{ids.Next()}";
        command["application_id"] = $"{identity.ApplicationId}";
        command["version"] = $"{ids.Next()}";
        command["type"] ??= 1;
        command["description"] ??= "";
        command["nsfw"] ??= false;
        foreach (var field in (string[])["default_member_permissions", "name_localizations", "description_localizations", "contexts"])
        {
            if (!command.ContainsKey(field))
                command[field] = null;
        }

        command["integration_types"] ??= ofGuild ? new JsonArray(0) : new JsonArray(0, 1);
        if (ofGuild)
            command["guild_id"] = $"{identity.Guild}";
    }

    private Task ListAsync(HttpContext context, string guild)
    {
        if (WithoutCommands.ContainsKey(guild))
            return Error(context, 403, 50001, "Missing Access");

        var commands = CommandsOf(guild).DeepClone().AsArray();
        if (context.Request.Query["with_localizations"] != "true")
        {
            foreach (var command in commands)
            {
                command!.AsObject().Remove("name_localizations");
                command.AsObject().Remove("description_localizations");
            }
        }

        return Json(context, 200, commands);
    }
}
