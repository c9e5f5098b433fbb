using System.Collections.Concurrent;
using System.Collections.Frozen;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Eu;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ga;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Hy;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;
using NewsBot.Language.Recognition;

namespace NewsBot.Indexing.Schema;

/// <summary>The analyzer of each language: English has ours, others have Lucene's.</summary>
/// <remarks>Thread-safe. An analyzer is made when the first article in its language comes. A language that Lucene knows nothing of is
/// cut into words as they stand; an unknown one is taken for English.</remarks>
internal sealed class NewsAnalyzers
{
    private const LuceneVersion Version = NewsAnalyzer.Version;

    private static readonly FrozenDictionary<string, Func<Analyzer>> Makers = new Dictionary<string, Func<Analyzer>>
    {
        ["ar"] = () => new ArabicAnalyzer(Version),
        ["bg"] = () => new BulgarianAnalyzer(Version),
        ["ca"] = () => new CatalanAnalyzer(Version),
        ["cs"] = () => new CzechAnalyzer(Version),
        ["da"] = () => new DanishAnalyzer(Version),
        ["de"] = () => new GermanAnalyzer(Version),
        ["el"] = () => new GreekAnalyzer(Version),
        ["es"] = () => new SpanishAnalyzer(Version),
        ["eu"] = () => new BasqueAnalyzer(Version),
        ["fa"] = () => new PersianAnalyzer(Version),
        ["fi"] = () => new FinnishAnalyzer(Version),
        ["fr"] = () => new FrenchAnalyzer(Version),
        ["ga"] = () => new IrishAnalyzer(Version),
        ["gl"] = () => new GalicianAnalyzer(Version),
        ["hi"] = () => new HindiAnalyzer(Version),
        ["hu"] = () => new HungarianAnalyzer(Version),
        ["hy"] = () => new ArmenianAnalyzer(Version),
        ["id"] = () => new IndonesianAnalyzer(Version),
        ["it"] = () => new ItalianAnalyzer(Version),
        ["ja"] = () => new CJKAnalyzer(Version, CharArraySet.Empty),
        ["ko"] = () => new CJKAnalyzer(Version, CharArraySet.Empty),
        ["lv"] = () => new LatvianAnalyzer(Version),
        ["nl"] = () => new DutchAnalyzer(Version),
        ["no"] = () => new NorwegianAnalyzer(Version),
        ["pt"] = () => new PortugueseAnalyzer(Version),
        ["ro"] = () => new RomanianAnalyzer(Version),
        ["ru"] = () => new RussianAnalyzer(Version),
        ["sv"] = () => new SwedishAnalyzer(Version),
        ["th"] = () => new CharacterPairAnalyzer(),
        ["tr"] = () => new TurkishAnalyzer(Version),
        ["zh"] = () => new CJKAnalyzer(Version, CharArraySet.Empty),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Analyzer> _made = new(StringComparer.Ordinal);

    public Analyzer English { get; } = new NewsAnalyzer();

    /// <param name="language">An ISO 639-1 code; null for an unknown language.</param>
    public Analyzer For(string? language) => IsEnglish(language) ? English
        : _made.GetOrAdd(language!, static code => Makers.TryGetValue(code, out var make) ? make() : new StandardAnalyzer(Version, CharArraySet.Empty));

    public static bool IsEnglish(string? language) => language is null or LanguageCode.English;
}
