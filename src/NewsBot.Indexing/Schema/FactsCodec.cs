using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsBot.Facts;
using NewsBot.Language;

namespace NewsBot.Indexing.Schema;

/// <summary>Writes the facts of a text as bytes and reads them back.</summary>
internal static class FactsCodec
{
    public static void Write(BinaryWriter writer, TextFacts facts)
    {
        WriteSpans(writer, facts.Sentences);
        writer.Write7BitEncodedInt(facts.Mentions.Length);
        foreach (var mention in facts.Mentions)
            WriteMention(writer, mention);
        writer.Write7BitEncodedInt(facts.Facts.Length);
        foreach (var fact in facts.Facts)
            WriteFact(writer, fact);
    }

    /// <param name="reader">At the facts.</param>
    /// <param name="bytes">What it reads. Questions ask few articles for their mentions, and most of them for those of a few sentences, so these are read when they are asked for.</param>
    public static TextFacts Read(ref PackedReader reader, ReadOnlyMemory<byte> bytes)
    {
        var sentences = ReadSpans(ref reader);
        var mentions = bytes[reader.Position..];
        SkipMentions(ref reader);
        var facts = new Fact[reader.Read7BitEncodedInt()];
        for (var i = 0; i < facts.Length; i++)
            facts[i] = ReadFact(ref reader);
        return new TextFacts(ImmutableCollectionsMarshal.AsImmutableArray(facts), new PackedMentions(mentions), sentences);
    }

    private static void SkipMentions(ref PackedReader reader)
    {
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            SkipMention(ref reader);
    }

    /// <returns>Its place in the text.</returns>
    private static TextSpan SkipMention(ref PackedReader reader)
    {
        reader.ReadByte();
        reader.SkipString();
        var span = ReadSpan(ref reader);
        reader.SkipOptional();
        reader.SkipOptional();
        return span;
    }

    private static void WriteMention(BinaryWriter writer, Mention mention)
    {
        writer.Write((byte)mention.Kind);
        writer.Write(mention.Text);
        WriteSpan(writer, mention.Span);
        ArticleCodec.WriteOptional(writer, mention.Resolved);
        ArticleCodec.WriteOptional(writer, mention.Detail);
    }

    private static Mention ReadMention(ref PackedReader reader) =>
        new((MentionKind)reader.ReadByte(), reader.ReadString(), ReadSpan(ref reader), reader.ReadOptional(), reader.ReadOptional());

    private static void WriteFact(BinaryWriter writer, Fact fact)
    {
        writer.Write((byte)fact.Stance);
        writer.Write((byte)fact.Type);
        WriteSpeaker(writer, fact.Speaker);
        writer.Write(fact.Cue.Text);
        WriteSpans(writer, fact.Cue.Spans);
        writer.Write(fact.Cue.Lemma);
        writer.Write(fact.Cue.Negated);
        WriteSpans(writer, fact.Content);
        WriteSpeaker(writer, fact.ToldBy);
    }

    private static Fact ReadFact(ref PackedReader reader) => new()
    {
        Stance = (Stance)reader.ReadByte(),
        Type = (SpeechType)reader.ReadByte(),
        Speaker = ReadSpeaker(ref reader),
        Cue = new Cue(reader.ReadWord(), ReadSpans(ref reader), reader.ReadWord(), reader.ReadBoolean()),
        Content = ReadSpans(ref reader),
        ToldBy = ReadSpeaker(ref reader),
    };

    private static void WriteSpeaker(BinaryWriter writer, Speaker? speaker)
    {
        writer.Write(speaker is not null);
        if (speaker is null)
            return;
        writer.Write(speaker.Words);
        WriteSpans(writer, speaker.Spans);
        ArticleCodec.WriteOptional(writer, speaker.Name);
        writer.Write((float)speaker.Confidence);
    }

    private static Speaker? ReadSpeaker(ref PackedReader reader) => reader.ReadBoolean()
        ? new Speaker(reader.ReadWord(), ReadSpans(ref reader), reader.ReadOptionalWord(), reader.ReadSingle())
        : null;

    private static void WriteSpans(BinaryWriter writer, ImmutableArray<TextSpan> spans)
    {
        writer.Write7BitEncodedInt(spans.Length);
        foreach (var span in spans)
            WriteSpan(writer, span);
    }

    private static ImmutableArray<TextSpan> ReadSpans(ref PackedReader reader)
    {
        var length = reader.Read7BitEncodedInt();
        if (length == 0)
            return [];
        var spans = new TextSpan[length];
        for (var i = 0; i < spans.Length; i++)
            spans[i] = ReadSpan(ref reader);
        return ImmutableCollectionsMarshal.AsImmutableArray(spans);
    }

    private static void WriteSpan(BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.Length);
    }

    private static TextSpan ReadSpan(ref PackedReader reader) => new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

    /// <summary>Mentions in bytes, their number first; only those that are asked for become objects.</summary>
    private sealed class PackedMentions(ReadOnlyMemory<byte> bytes) : IMentions
    {
        public ImmutableArray<Mention> In(TextSpan span)
        {
            var reader = new PackedReader(bytes.Span);
            var mentions = ImmutableArray.CreateBuilder<Mention>();
            for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            {
                var here = reader;
                if (span.Contains(SkipMention(ref reader)))
                    mentions.Add(ReadMention(ref here));
            }

            return mentions.DrainToImmutable();
        }
    }
}
