using Microsoft.Extensions.DependencyInjection;
using NewsBot.Articles;
using NewsBot.Facts;
using NewsBot.Ingestion;
using NewsBot.Sources.Drafts;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answers;

/// <summary>Articles in many languages side by side: each is found by words in other forms than it has them.</summary>
public sealed class OtherLanguagesTests : IClassFixture<OtherLanguagesTests.World>
{
    private readonly IndexedNews _news;

    public OtherLanguagesTests(World world) => _news = world.News;

    [Theory]
    [InlineData("de", "Warum ist die alte Brücke gesperrt?")]
    [InlineData("de", "Reparatur Brücke")]
    [InlineData("fr", "Quel pêcheur a signé l'accord ?")]
    [InlineData("fr", "bateau quai")]
    [InlineData("es", "¿Qué prometió la alcaldesa sobre la central eléctrica?")]
    [InlineData("es", "vecino Villamar")]
    [InlineData("ru", "Какую квартиру получил житель Заречья?")]
    [InlineData("ru", "школа город")]
    [InlineData("ar", "ماذا قال وزير الحكومة عن طلاب المدارس؟")]
    [InlineData("ar", "وزير طلاب")]
    [InlineData("zh", "老桥维修多久？")]
    [InlineData("ja", "橋の閉鎖はいつ発表されましたか")]
    [InlineData("ko", "다리 폐쇄")]
    [InlineData("th", "สะพานเก่า")]
    [InlineData("pl", "wiadukt Zalesie")]
    [InlineData("en", "Why did the harbour of Dunmere close?")]
    [InlineData("en", "dredge harbour")]
    public async Task Ask_WordsInOtherForms_QuotesTheArticleOfThatLanguage(string language, string question)
    {
        var answer = await _news.AskAsync(question);

        Assert.True(answer.Answered, answer.Lead);
        Assert.Equal(language, answer.Passages[0].Citation.ArticleId);
        Assert.NotEmpty(answer.Passages[0].Matches);
    }

    [Fact]
    public async Task Ask_PhraseInAnotherForm_IsFoundInItsLanguage()
    {
        var answer = await _news.AskAsync("\"alte Brücke\"");

        Assert.Equal("de", Assert.Single(answer.Passages.Select(passage => passage.Citation.ArticleId).Distinct()));
    }

    [Theory]
    [InlineData("Warum wurde der Flughafen von Mittelstadt verkauft?")]
    [InlineData("公共图书馆何时开放？")]
    [InlineData("Quand le musée de Lormont va-t-il rouvrir ?")]
    public async Task Ask_WhatNoArticleTells_IsNotAnswered(string question) => Assert.False((await _news.AskAsync(question)).Answered);

    [Fact]
    public async Task Ask_ExcludedWordInAnotherForm_LeavesTheArticleOut() =>
        Assert.DoesNotContain((await _news.AskAsync("Brücke -Reparatur")).Passages, passage => passage.Citation.ArticleId == "de");

    [Theory]
    [InlineData("Der Bürgermeister sagte am Montag, die Brücke bleibe gesperrt. Sie werde im Herbst wieder geöffnet, sagte er.", "de", 2)]
    [InlineData("市政府宣布关闭老桥。居民表示理解！工程将持续三个月。", "zh", 3)]
    [InlineData("نقلت الوكالة عن الوزير. هل يعود الطلاب؟ نعم.", "ar", 3)]
    public void Analyze_OtherLanguage_IsCutIntoSentencesWithoutFacts(string text, string language, int sentences)
    {
        using var extraction = new ServiceCollection().AddLogging().AddFacts().AddSingleton<ArticleAnalyzer>().BuildServiceProvider();
        var article = Some.News("a", "Title", null, new DateOnly(2024, 5, 14), text) with { Language = language };

        var facts = extraction.GetRequiredService<ArticleAnalyzer>().Analyze(new ArticleChange(1, "a", article, "a")).Facts;

        Assert.Equal(sentences, facts.Sentences.Length);
        Assert.Empty(facts.Facts);
        Assert.Empty(facts.Mentions);
    }

    public sealed class World : IDisposable
    {
        internal IndexedNews News { get; } = new(
            Told("en", "Harbour of Dunmere to close", "The harbour of Dunmere will close for six weeks of dredging. The work costs $4 million, the port authority said."),
            Told("de", "Lindenau sperrt den Übergang", "Der Stadtrat von Lindenau hat die alten Brücken über den Fluss gesperrt. Die Reparaturen dauern nach Angaben der Verwaltung bis zum Herbst."),
            Told("fr", "Kervenn : la pêche à l'arrêt", "Les pêcheurs du port de Kervenn ont signé un accord avec la mairie. Les bateaux resteront à quai pendant les travaux, selon le maire."),
            Told("es", "Protesta en Villamar", "Los vecinos de Villamar protestan contra las nuevas centrales eléctricas. La alcaldesa prometió escuchar a todos antes de la votación."),
            Told("ru", "Новоселье в Заречье", "Жители Заречья получили новые квартиры после наводнения. Власти города обещали построить ещё две школы, но не сообщили, когда это будет."),
            Told("ar", "عودة الدراسة", "أعلنت الحكومة في المدينة إعادة فتح المدارس بعد الفيضانات. وقال الوزير إن الطلاب سيعودون إلى الصفوف يوم الأحد من هذا الأسبوع."),
            Told("zh", "老桥关闭", "市政府宣布关闭老桥进行维修。维修工程将持续三个月，公共汽车改道行驶。居民表示理解。"),
            Told("ja", "古い橋を閉鎖へ", "市は古い橋を閉鎖すると発表した。工事は三か月続く見込みで、バスは別の道を走る。"),
            Told("ko", "오래된 다리", "시는 오래된 다리를 폐쇄한다고 발표했다. 공사는 석 달 동안 계속될 예정이다."),
            Told("th", "ปิดสะพาน", "เทศบาลประกาศปิดสะพานเก่าเพื่อซ่อมแซมเป็นเวลาสามเดือน รถโดยสารจะใช้เส้นทางอื่น"),
            Told("pl", "Remont w Zalesiu", "Miasto zamknęło wiadukt Zalesie na trzy miesiące, ale autobusy jeżdżą inną trasą. Nie wiadomo jeszcze, kto zapłaci za remont, który już się zaczął."));

        public void Dispose() => News.Dispose();

        /// <summary>Nobody says which language it is.</summary>
        private static Article Told(string language, string title, string text)
        {
            var article = Assert.IsType<SourceEvent.Found>(CopyDesk.Finish(new Draft { Title = title, Text = text }, language, "tests", language)).Article;
            Assert.Equal(language, article.Language);
            return article;
        }
    }
}
