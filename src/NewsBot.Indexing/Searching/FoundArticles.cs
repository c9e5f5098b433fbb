using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsBot.Indexing.Schema;
using NewsBot.Retrieval;

namespace NewsBot.Indexing.Searching;

/// <summary>Gathers articles found as a whole and by a passage, each once.</summary>
internal sealed class FoundArticles(IndexSearcher searcher)
{
    private readonly Dictionary<int, Scores> _scores = [];
    private readonly IList<AtomicReaderContext> _leaves = searcher.IndexReader.Leaves;

    public void AddArticles(ScoreDoc[] articles)
    {
        foreach (var hit in articles)
            _scores[hit.Doc] = _scores.GetValueOrDefault(hit.Doc) with { Article = hit.Score };
    }

    public void AddPassages(ScoreDoc[] passages)
    {
        foreach (var hit in passages)
        {
            var leaf = LeafOf(hit.Doc);
            var steps = leaf.AtomicReader.GetNumericDocValues(NewsFields.ToArticle).Get(hit.Doc - leaf.DocBase);
            var article = hit.Doc + (int)steps;
            var scores = _scores.GetValueOrDefault(article);
            _scores[article] = scores with { Passage = Math.Max(scores.Passage, hit.Score) };
        }
    }

    public IReadOnlyList<Candidate> ToCandidates() =>
        [.. _scores.OrderByDescending(found => found.Value.Article + found.Value.Passage).ThenBy(found => found.Key).Select(found => ToCandidate(found.Key, found.Value))];

    private Candidate ToCandidate(int document, Scores scores)
    {
        var leaf = LeafOf(document);
        var (reader, local) = (leaf.AtomicReader, document - leaf.DocBase);
        int? day = reader.GetDocsWithField(NewsFields.Day) is { } dated && dated.Get(local) ? (int)reader.GetNumericDocValues(NewsFields.Day).Get(local) : null;
        return new Candidate(
            document, scores.Article, scores.Passage, day, reader.GetNumericDocValues(NewsFields.Story).Get(local), PublisherOf(reader, local), TokensOf(reader, local));
    }

    private static string? PublisherOf(AtomicReader reader, int document)
    {
        if (reader.GetBinaryDocValues(NewsFields.Publisher) is not { } publishers)
            return null;
        var bytes = new BytesRef();
        publishers.Get(document, bytes);
        return bytes.Length == 0 ? null : Encoding.UTF8.GetString(bytes.Bytes, bytes.Offset, bytes.Length);
    }

    private static TokenStrip TokensOf(AtomicReader reader, int document)
    {
        var bytes = new BytesRef();
        reader.GetBinaryDocValues(NewsFields.Tokens).Get(document, bytes);
        return TokenStripCodec.Read(bytes.Bytes.AsMemory(bytes.Offset, bytes.Length));
    }

    private AtomicReaderContext LeafOf(int document) => _leaves[ReaderUtil.SubIndex(document, _leaves)];

    private readonly record struct Scores(float Article, float Passage);
}
