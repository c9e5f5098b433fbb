using NewsBot.Articles;
using NewsBot.Ingestion;

namespace NewsBot.Evaluation.Judging;

/// <summary>Reads the articles of files and folders, as the program's own "add" does.</summary>
internal static class ArticleFiles
{
    public static async Task<List<Article>> ReadAsync(IArticleReader reader, string places)
    {
        var articles = new List<Article>();
        foreach (var place in places.Split(','))
        {
            await foreach (var read in reader.ReadAsync(place, null, CancellationToken.None))
            {
                if (read is SourceEvent.Found found)
                    articles.Add(found.Article);
                else if (read is SourceEvent.Unreadable)
                    Console.Error.WriteLine(read);
            }
        }

        return articles;
    }
}
