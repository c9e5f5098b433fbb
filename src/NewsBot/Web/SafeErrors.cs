using Microsoft.AspNetCore.Diagnostics;
using NewsBot.Hosting.Json;
using NewsBot.State;

namespace NewsBot.Hosting.Web;

/// <summary>What a visitor sees when a request failed: one sentence, and nothing from the inside.</summary>
internal static class SafeErrors
{
    public static void Handle(IApplicationBuilder app) => app.Run(context =>
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var (status, words) = failure is RecordUnavailableException
            ? (StatusCodes.Status503ServiceUnavailable, "The record cannot be read just now; try again in a moment.")
            : (StatusCodes.Status500InternalServerError, "Something went wrong here; the log says what.");
        context.Response.StatusCode = status;
        return context.Request.Path.StartsWithSegments("/api")
            ? context.Response.WriteAsJsonAsync(new ProblemJson(words), WireJson.Lines.ProblemJson)
            : context.Response.WriteAsync(words);
    });
}
