using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsBot.Articles;

namespace NewsBot.Ingestion;

/// <summary>Takes articles for copies when their texts have the same letters and digits, whatever the case and what stands between.</summary>
public sealed class ExactStoryMatcher : IStoryMatcher
{
    private const int FewestCharacters = 200;

    public StorySketch? Sketch(Article article)
    {
        var plain = new StringBuilder(article.Text.Length);
        foreach (var character in article.Text)
        {
            if (char.IsLetterOrDigit(character))
                plain.Append(char.ToLowerInvariant(character));
        }

        if (plain.Length < FewestCharacters)
            return null;

        var signature = SHA256.HashData(Encoding.UTF8.GetBytes(plain.ToString()));
        return new StorySketch([.. signature], [BinaryPrimitives.ReadInt64LittleEndian(signature)]);
    }

    public bool AreCopies(StorySketch one, StorySketch other) => one.Signature.AsSpan().SequenceEqual(other.Signature.AsSpan());
}
