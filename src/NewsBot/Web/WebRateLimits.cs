using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace NewsBot.Hosting.Web;

/// <summary>How often one visitor may ask, and try the administrator's token.</summary>
internal sealed class WebRateLimits(IOptions<WebOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    public const string Questions = "questions";
    public const string Administration = "administration";

    private const int AdministrationPerMinute = 12;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public void Configure(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = SayWhenToComeBackAsync;
        limiter.AddPolicy(Questions, context => PerVisitor(context, options.Value.QuestionsPerMinute));
        limiter.AddPolicy(Administration, context => PerVisitor(context, AdministrationPerMinute));
    }

    private static RateLimitPartition<string> PerVisitor(HttpContext context, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = Window,
            SegmentsPerWindow = 6,
        });

    private static async ValueTask SayWhenToComeBackAsync(OnRejectedContext context, CancellationToken cancellation)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : Window / 6;
        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await context.HttpContext.Response.WriteAsync("Too many questions at once; try again in a moment.", cancellation);
    }
}
