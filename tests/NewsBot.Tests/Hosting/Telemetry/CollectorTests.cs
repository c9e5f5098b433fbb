using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using NewsBot.Tests.Hosting.Commands;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Hosting.Telemetry;

/// <summary>A real server sends its figures and traces to a collector over OTLP, either way that the protocol goes.</summary>
public sealed class CollectorTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("http/protobuf", HttpProtocols.Http1, "/v1/metrics", "/v1/traces")]
    [InlineData("grpc", HttpProtocols.Http2, "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export", "/opentelemetry.proto.collector.trace.v1.TraceService/Export")]
    public async Task Serve_CollectorNamed_SendsFiguresAndTracesAndNoWords(string protocol, HttpProtocols spoken, string metrics, string traces)
    {
        await using var collector = await Collector.StartAsync(spoken);
        await using var server = await RunningServer.StartAsync(_folder.In("data"), new Dictionary<string, string?>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol,
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "500",
        });
        await server.UntilAsync("/api/ask?q=/who+denied", "\"answered\":true");
        await server.GetAsync("/api/ask?q=was+the+zeppelin+seen?");

        Assert.All(
            (string[])["newsbot", "newsbot.question.duration", "newsbot.answer.stage.duration", "newsbot.record.duration", "newsbot.index.articles", "newsbot.part.state"],
            name => collector.Await(metrics, name));
        Assert.All((string[])["answer", "retrieve", "store", "commit"], name => collector.Await(traces, name));
        Assert.Equal(PlantedSecrets.CollectorKey, collector.Key);
        Assert.DoesNotContain("zeppelin", collector.Everything, StringComparison.Ordinal);
    }

    /// <summary>Takes in what it is sent; a message's words stand in it as they are.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

        private readonly ConcurrentQueue<(string Path, string Body)> _received = new();
        private WebApplication _app = null!;

        public string Address => _app.Urls.First();

        /// <summary>The header that was configured, as the last message brought it.</summary>
        public string? Key { get; private set; }

        public string Everything => string.Concat(_received.Select(message => message.Body));

        public static async Task<Collector> StartAsync(HttpProtocols spoken)
        {
            var collector = new Collector();
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = spoken));
            collector._app = builder.Build();
            collector._app.Run(collector.TakeAsync);
            await collector._app.StartAsync(Cancellation);
            return collector;
        }

        public void Await(string path, string words) => Assert.True(
            SpinWait.SpinUntil(() => _received.Any(message => message.Path == path && message.Body.Contains(words, StringComparison.Ordinal)), Patience),
            $"{path} never brought \"{words}\"");

        public ValueTask DisposeAsync() => _app.DisposeAsync();

        private async Task TakeAsync(HttpContext context)
        {
            Key = context.Request.Headers["api-key"];
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            _received.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
            if (context.Request.Protocol != HttpProtocol.Http2)
                return;

            context.Response.ContentType = "application/grpc";
            await context.Response.Body.WriteAsync(new byte[5]);
            context.Response.AppendTrailer("grpc-status", "0");
        }
    }
}
