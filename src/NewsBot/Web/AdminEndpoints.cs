using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NewsBot.Administration;
using NewsBot.Hosting.Json;

namespace NewsBot.Hosting.Web;

/// <summary>Administration over HTTP: <c>POST /api/admin</c> with the command as body and the token as bearer. Absent without a token.</summary>
internal static class AdminEndpoints
{
    private const int LongestCommand = 4_000;
    private const string Scheme = "Bearer ";

    public static void MapAdministration(this IEndpointRouteBuilder app)
    {
        if (!app.ServiceProvider.GetRequiredService<AdminGate>().IsOpen)
            return;

        app.MapPost("/api/admin", RunAsync).RequireRateLimiting(WebRateLimits.Administration);
    }

    private static async Task<Results<JsonHttpResult<DeskReply>, JsonHttpResult<ProblemJson>>> RunAsync(
        [FromHeader(Name = "Authorization")] string? authorization, HttpRequest request, AdminGate gate, INewsDesk desk, CancellationToken cancellation)
    {
        var token = authorization?.StartsWith(Scheme, StringComparison.Ordinal) == true ? authorization[Scheme.Length..] : null;
        var actor = gate.Recognise(token);
        if (!actor.IsAdministrator)
            return Refused("The token is missing or wrong; send it as: Authorization: Bearer TOKEN", StatusCodes.Status401Unauthorized);

        if (request.ContentLength is null or > LongestCommand)
            return Refused($"Send the command as the body, at most {LongestCommand} bytes, with its length.", StatusCodes.Status413PayloadTooLarge);

        using var reader = new StreamReader(request.Body);
        var reply = await desk.RunAsync(await reader.ReadToEndAsync(cancellation), actor, cancellation);
        return TypedResults.Json(reply, WireJson.Lines.DeskReply, statusCode: reply.Done ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static JsonHttpResult<ProblemJson> Refused(string problem, int status) =>
        TypedResults.Json(new ProblemJson(problem), WireJson.Lines.ProblemJson, statusCode: status);
}
