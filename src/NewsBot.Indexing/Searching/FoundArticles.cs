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
    private readonly LeafValues?[] _values = new LeafValues?[searcher.IndexReader.Leaves.Count];

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
            var article = hit.Doc + (int)ValuesOf(leaf).ToArticle.Get(hit.Doc - leaf.DocBase);
            var scores = _scores.GetValueOrDefault(article);
            _scores[article] = scores with { Passage = Math.Max(scores.Passage, hit.Score) };
        }
    }

    public IReadOnlyList<Candidate> ToCandidates() =>
        [.. _scores.OrderByDescending(found => found.Value.Article + found.Value.Passage).ThenBy(found => found.Key).Select(found => ToCandidate(found.Key, found.Value))];

    private Candidate ToCandidate(int document, Scores scores)
    {
        var leaf = LeafOf(document);
        var (values, local) = (ValuesOf(leaf), document - leaf.DocBase);
        return new Candidate(document, scores.Article, scores.Passage, values.DayOf(local), values.Story.Get(local), values.PublisherOf(local), values.TokensOf(local));
    }

    private AtomicReaderContext LeafOf(int document) => _leaves[ReaderUtil.SubIndex(document, _leaves)];

    private LeafValues ValuesOf(AtomicReaderContext leaf) => _values[leaf.Ord] ??= new LeafValues(leaf.AtomicReader);

    /// <summary>What a segment keeps beside its articles, looked up once for all that a question finds there.</summary>
    private sealed class LeafValues(AtomicReader reader)
    {
        private readonly IBits? _dated = reader.GetDocsWithField(NewsFields.Day);
        private readonly NumericDocValues? _days = reader.GetNumericDocValues(NewsFields.Day);
        private readonly BinaryDocValues? _publishers = reader.GetBinaryDocValues(NewsFields.Publisher);
        private readonly BinaryDocValues _tokens = reader.GetBinaryDocValues(NewsFields.Tokens);

        public NumericDocValues Story { get; } = reader.GetNumericDocValues(NewsFields.Story);

        /// <summary>How many documents after a passage its article stands.</summary>
        public NumericDocValues ToArticle { get; } = reader.GetNumericDocValues(NewsFields.ToArticle);

        public int? DayOf(int document) => _dated?.Get(document) == true ? (int)_days!.Get(document) : null;

        public string? PublisherOf(int document)
        {
            if (_publishers is null)
                return null;
            var bytes = new BytesRef();
            _publishers.Get(document, bytes);
            return bytes.Length == 0 ? null : RecurringWords.Of(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
        }

        public TokenStrip TokensOf(int document)
        {
            var bytes = new BytesRef();
            _tokens.Get(document, bytes);
            return TokenStripCodec.Read(bytes.Bytes.AsMemory(bytes.Offset, bytes.Length));
        }
    }

    private readonly record struct Scores(float Article, float Passage);
}
