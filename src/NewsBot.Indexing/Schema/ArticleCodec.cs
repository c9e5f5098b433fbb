using System.Collections.Immutable;
using System.Text;
using NewsBot.Articles;
using NewsBot.Ingestion;

namespace NewsBot.Indexing.Schema;

/// <summary>Writes an article with its facts as bytes and reads it back.</summary>
internal static class ArticleCodec
{
    public static byte[] Write(AnalyzedArticle analyzed)
    {
        using var bytes = new MemoryStream(analyzed.Article.Text.Length * 2);
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        var article = analyzed.Article;
        writer.Write(article.Id);
        writer.Write(article.Title);
        writer.Write(article.Text);
        WriteOptional(writer, article.Publisher?.Name);
        WriteOptional(writer, article.Publisher?.Host);
        WriteOptional(writer, article.Author);
        WriteOptional(writer, article.Url?.AbsoluteUri);
        WriteOptional(writer, article.Published?.ToString());
        WriteOptional(writer, article.Updated?.ToString());
        WriteOptional(writer, article.Language);
        WriteOptional(writer, article.Audience.Community);
        writer.Write(article.Source);
        writer.Write7BitEncodedInt(article.Captions.Length);
        foreach (var caption in article.Captions)
        {
            writer.Write(caption.Text);
            WriteOptional(writer, caption.Credit);
        }

        writer.Write(analyzed.StoryId);
        FactsCodec.Write(writer, analyzed.Facts);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <param name="bytes">What <see cref="Write"/> made; nobody may write to them afterwards, for some of it is read only when it is asked for.</param>
    public static AnalyzedArticle Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new PackedReader(bytes.Span);
        var article = new Article
        {
            Id = reader.ReadString(),
            Title = reader.ReadString(),
            Text = reader.ReadString(),
            Publisher = ReadPublisher(ref reader),
            Author = reader.ReadOptional(),
            Url = reader.ReadOptional() is { } url ? new Uri(url) : null,
            Published = ReadDate(ref reader),
            Updated = ReadDate(ref reader),
            Language = reader.ReadOptional(),
            Audience = reader.ReadOptional() is { } community ? Audience.Of(community) : Audience.Everyone,
            Source = reader.ReadWord(),
            Captions = ReadCaptions(ref reader),
        };
        return new AnalyzedArticle(article, reader.ReadString(), FactsCodec.Read(ref reader, bytes));
    }

    internal static void WriteOptional(BinaryWriter writer, string? value)
    {
        writer.Write(value is not null);
        if (value is not null)
            writer.Write(value);
    }

    private static Publisher? ReadPublisher(ref PackedReader reader)
    {
        var (name, host) = (reader.ReadOptionalWord(), reader.ReadOptionalWord());
        return name is null ? null : new Publisher(name, host);
    }

    private static PublicationDate? ReadDate(ref PackedReader reader) =>
        PublicationDate.TryParse(reader.ReadOptional(), out var date) ? date : null;

    private static ImmutableArray<Caption> ReadCaptions(ref PackedReader reader)
    {
        var captions = ImmutableArray.CreateBuilder<Caption>(reader.Read7BitEncodedInt());
        for (var i = 0; i < captions.Capacity; i++)
            captions.Add(new Caption(reader.ReadString(), reader.ReadOptional()));
        return captions.MoveToImmutable();
    }
}
