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
    /// <param name="bytes">What it reads. Questions ask few articles for their mentions, and most of them for those of a few sentences, and of the facts for those
    /// of one stance, so these are read when they are asked for.</param>
    public static TextFacts Read(ref PackedReader reader, ReadOnlyMemory<byte> bytes)
    {
        var sentences = ReadSpans(ref reader);
        var mentions = bytes[reader.Position..];
        SkipMentions(ref reader);
        return new TextFacts(new PackedFacts(bytes[reader.Position..]), new PackedMentions(mentions), sentences);
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

    private static FactOutline SkipFact(ref PackedReader reader)
    {
        var stance = (Stance)reader.ReadByte();
        reader.ReadByte();
        var speaker = SkipSpeaker(ref reader);
        reader.SkipString();
        SkipSpans(ref reader);
        reader.SkipString();
        var negated = reader.ReadBoolean();
        var extent = SkipSpans(ref reader);
        SkipSpeaker(ref reader);
        return new FactOutline(stance, negated, speaker, extent);
    }

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

    /// <returns>From the first to the last unit of the words that name the speaker; null without one.</returns>
    private static TextSpan? SkipSpeaker(ref PackedReader reader)
    {
        if (!reader.ReadBoolean())
            return null;
        reader.SkipString();
        var words = SkipSpans(ref reader);
        reader.SkipOptional();
        reader.ReadSingle();
        return words;
    }

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

    /// <returns>From the first to the last unit of the stretches.</returns>
    private static TextSpan SkipSpans(ref PackedReader reader)
    {
        var extent = default(TextSpan?);
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            var span = ReadSpan(ref reader);
            extent = extent?.With(span) ?? span;
        }

        return extent ?? default;
    }

    private static void WriteSpan(BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.Length);
    }

    private static TextSpan ReadSpan(ref PackedReader reader) => new(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());

    /// <summary>Facts in bytes, their number first; only those that are asked for become objects.</summary>
    private sealed class PackedFacts(ReadOnlyMemory<byte> bytes) : IFacts
    {
        public ImmutableArray<Fact> All => That(static _ => true);

        public ImmutableArray<Fact> That(Predicate<FactOutline> fits)
        {
            var reader = new PackedReader(bytes.Span);
            var facts = ImmutableArray.CreateBuilder<Fact>();
            for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            {
                var here = reader;
                if (fits(SkipFact(ref reader)))
                    facts.Add(ReadFact(ref here));
            }

            return facts.DrainToImmutable();
        }
    }

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
