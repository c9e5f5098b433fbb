using Lucene.Net.Documents;
using Lucene.Net.Index;
using NewsBot.Articles;
using NewsBot.Language;

namespace NewsBot.Indexing.Schema;

/// <summary>An acronym and a name that an article spells it out as, with the one community that may see it, if it is not for everyone.</summary>
/// <param name="Community">Null for everyone.</param>
/// <param name="Letters">In lower case: "dnc".</param>
/// <param name="Name">In lower case: "democratic national committee".</param>
internal readonly record struct AcronymTerm(string? Community, string Letters, string Name)
{
    private const char Mark = '\t';

    /// <summary>The term of the articles that have an acronym in capitals, spelt out or not.</summary>
    public static Term InCapitals(string letters) => new(NewsFields.Acronym, letters);

    /// <summary>Null for the term of an acronym that is not spelt out.</summary>
    public static AcronymTerm? Parse(string term)
    {
        var (community, spelt) = CatalogTerm.Parse(term);
        return spelt.IndexOf(Mark, StringComparison.Ordinal) is var mark and >= 0 ? new AcronymTerm(community, spelt[..mark], spelt[(mark + 1)..]) : null;
    }

    public override string ToString() => new CatalogTerm(Community, $"{Letters}{Mark}{Name}").ToString();

    public static void AddTo(Document document, Article article)
    {
        var found = Acronyms.Of(article.Text);
        var spelt = found.Names.Select(name => new AcronymTerm(article.Audience.Community, name.Letters.ToLowerInvariant(), name.Name.ToLowerInvariant()).ToString());
        foreach (var term in found.Letters.Select(letters => letters.ToLowerInvariant()).Concat(spelt).Distinct())
            document.Add(new StringField(NewsFields.Acronym, term, Field.Store.NO));
    }
}
