using Microsoft.AspNetCore.Http.HttpResults;
using NewsBot.Hosting.Json;

namespace NewsBot.Hosting.Health;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: the index and the record answer too, or the reasons why not.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => TypedResults.Text("alive"));
        app.MapGet("/readyz", ReadyAsync);
    }

    private static async Task<JsonHttpResult<ReadinessJson>> ReadyAsync(Readiness readiness, CancellationToken cancellation)
    {
        var state = await readiness.LookAsync(cancellation);
        return TypedResults.Json(state, WireJson.Lines.ReadinessJson, statusCode: state.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
