using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsBot.Indexing.Schema;

namespace NewsBot.Indexing.Searching;

/// <summary>Finds how articles print a word of which the stem alone is known.</summary>
internal sealed class PrintedWords(IndexReader reader, Analyzer analyzer)
{
    private const int ArticlesRead = 5;

    /// <summary>The form that comes closest to what was typed, of those in some articles that hold the stem and are open to everyone; the stem where none does.</summary>
    public string Of(string stem, string typed) => ArticlesWith(stem).Take(ArticlesRead).SelectMany(text => FormsIn(text, stem)).MinBy(form => Spelling.Edits(typed, form)) ?? stem;

    private IEnumerable<string> FormsIn(string text, string stem)
    {
        var analyzed = AnalyzedText.Of(analyzer, text);
        return Enumerable.Range(0, analyzed.Count).Where(i => analyzed.Stem(i) == stem).Select(i => analyzed.Span(i).Of(text).ToLowerInvariant());
    }

    private IEnumerable<string> ArticlesWith(string stem)
    {
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTermDocsEnum(new Term(NewsFields.Body, stem)) is not { } holding)
                continue;
            var hidden = leaf.AtomicReader.GetTermDocsEnum(new Term(NewsFields.Restricted, PassageSchema.Yes));
            var contents = leaf.AtomicReader.GetBinaryDocValues(NewsFields.Content);
            while (holding.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                if (IsAmong(hidden, holding.DocID))
                    continue;
                var content = new BytesRef();
                contents.Get(holding.DocID, content);
                var article = ArticleCodec.Read(content.Bytes.AsMemory(content.Offset, content.Length)).Article;
                yield return $"{article.Title}\n{article.Text}";
            }
        }
    }

    /// <param name="documents">In rising order; left at the one asked for or behind it.</param>
    private static bool IsAmong(DocIdSetIterator? documents, int document) => documents is not null
        && (documents.DocID < document ? documents.Advance(document) : documents.DocID) == document;
}
