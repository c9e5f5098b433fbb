using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsBot.Hosting.Json;

/// <summary>One line of a JSONL file: its value, or what is wrong with it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Value">Null exactly when <paramref name="Problem"/> is set.</param>
internal sealed record JsonLine<T>(int Number, T? Value, string? Problem)
    where T : class;

/// <summary>Reads JSONL in bounded memory; a bad line spoils no other.</summary>
internal static class JsonLines
{
    /// <summary>Longer lines are reported and passed over.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Blank lines are passed over, but counted.</summary>
    public static async IAsyncEnumerable<JsonLine<T>> ReadAsync<T>(Stream stream, JsonTypeInfo<T> type, [EnumeratorCancellation] CancellationToken cancellation)
        where T : class
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        var number = 0;
        var tooLong = false;
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            var rest = read.Buffer;
            while (TryTakeLine(ref rest, read.IsCompleted, out var line))
            {
                number++;
                if (tooLong || line.Length > LongestLine)
                    yield return new JsonLine<T>(number, null, $"is longer than {LongestLine / 1024 / 1024} MB");
                else if (Parse(line, number, type) is { } parsed)
                    yield return parsed;

                tooLong = false;
            }

            if (rest.Length > LongestLine)
            {
                tooLong = true;
                rest = rest.Slice(rest.End);
            }

            reader.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
                break;
        }

        await reader.CompleteAsync();
    }

    private static bool TryTakeLine(ref ReadOnlySequence<byte> rest, bool last, out ReadOnlySequence<byte> line)
    {
        line = default;
        if (rest.IsEmpty)
            return false;

        if (rest.PositionOf((byte)'\n') is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        if (!last)
            return false;

        line = rest;
        rest = rest.Slice(rest.End);
        return true;
    }

    private static JsonLine<T>? Parse<T>(ReadOnlySequence<byte> line, int number, JsonTypeInfo<T> type)
        where T : class
    {
        var bytes = line.ToArray().AsSpan();
        if (bytes.StartsWith(ByteOrderMark))
            bytes = bytes[ByteOrderMark.Length..];

        bytes = bytes.Trim(" \t\r"u8);
        if (bytes.IsEmpty)
            return null;

        try
        {
            return JsonSerializer.Deserialize(bytes, type) is { } value
                ? new JsonLine<T>(number, value, null)
                : new JsonLine<T>(number, null, "holds null; one JSON object a line is expected");
        }
        catch (JsonException)
        {
            return new JsonLine<T>(number, null, "is not the JSON object that is expected there");
        }
    }
}
