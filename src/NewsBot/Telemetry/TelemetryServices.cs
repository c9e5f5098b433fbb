using NewsBot.Answers;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using NewsBot.Hosting.Serving;

namespace NewsBot.Hosting.Telemetry;

/// <summary>Metrics and traces: always at <c>/metrics</c>, and to a collector when OTEL_EXPORTER_OTLP_ENDPOINT names one.</summary>
internal static class TelemetryServices
{
    private const string Ours = "NewsBot*";
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.MeterAnswers();
        services.AddSingleton<StateMeter>();
        services.AddSingleton<Tally>();
        services.AddHostedService<MeterStart>();
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("newsbot", serviceVersion: StartReport.Version))
            .WithMetrics(metrics => metrics.AddMeter(Ours).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddPrometheusExporter());
        if (Environment.GetEnvironmentVariable(Collector) is { Length: > 0 })
        {
            telemetry
                .WithMetrics(metrics => metrics.AddOtlpExporter())
                .WithTracing(traces => traces.AddSource(Ours).AddAspNetCoreInstrumentation().AddOtlpExporter());
        }

        return services;
    }

    /// <summary>Puts the meter around the answerer that was added.</summary>
    private static void MeterAnswers(this IServiceCollection services)
    {
        var answerer = services.Last(service => service.ServiceType == typeof(IAnswerer));
        services.Remove(answerer);
        services.AddSingleton<IAnswerer>(provider => ActivatorUtilities.CreateInstance<MeteredAnswerer>(
            provider, ActivatorUtilities.CreateInstance(provider, answerer.ImplementationType!)));
    }

    public static void MapTelemetry(this IEndpointRouteBuilder app) => app.MapPrometheusScrapingEndpoint("/metrics");
}
