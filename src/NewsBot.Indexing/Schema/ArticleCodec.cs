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

    public static AnalyzedArticle Read(byte[] bytes, int offset, int length)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, offset, length), Encoding.UTF8);
        var article = new Article
        {
            Id = reader.ReadString(),
            Title = reader.ReadString(),
            Text = reader.ReadString(),
            Publisher = ReadPublisher(reader),
            Author = ReadOptional(reader),
            Url = ReadOptional(reader) is { } url ? new Uri(url) : null,
            Published = ReadDate(reader),
            Updated = ReadDate(reader),
            Language = ReadOptional(reader),
            Audience = ReadOptional(reader) is { } community ? Audience.Of(community) : Audience.Everyone,
            Source = reader.ReadString(),
            Captions = ReadCaptions(reader),
        };
        return new AnalyzedArticle(article, reader.ReadString(), FactsCodec.Read(reader));
    }

    internal static void WriteOptional(BinaryWriter writer, string? value)
    {
        writer.Write(value is not null);
        if (value is not null)
            writer.Write(value);
    }

    internal static string? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static Publisher? ReadPublisher(BinaryReader reader)
    {
        var (name, host) = (ReadOptional(reader), ReadOptional(reader));
        return name is null ? null : new Publisher(name, host);
    }

    private static PublicationDate? ReadDate(BinaryReader reader) =>
        PublicationDate.TryParse(ReadOptional(reader), out var date) ? date : null;

    private static ImmutableArray<Caption> ReadCaptions(BinaryReader reader)
    {
        var captions = ImmutableArray.CreateBuilder<Caption>(reader.Read7BitEncodedInt());
        for (var i = 0; i < captions.Capacity; i++)
            captions.Add(new Caption(reader.ReadString(), ReadOptional(reader)));
        return captions.MoveToImmutable();
    }
}
