using NewsBot.Language.Recognition;

namespace NewsBot.Tests.Language.Recognition;

public sealed class LanguageRecognizerTests
{
    [Theory]
    [InlineData("en", "The mayor said on Monday that the bridge would be closed for a week and that buses were running.")]
    [InlineData("de", "Der Bürgermeister sagte am Montag, dass die Brücke für eine Woche gesperrt wird und Busse nicht fahren.")]
    [InlineData("fr", "Le maire a dit lundi que le pont serait fermé pendant une semaine et que les bus ne passent pas dans la ville.")]
    [InlineData("es", "El alcalde dijo el lunes que el puente se cerrará durante una semana y que los autobuses no pasan por la ciudad.")]
    [InlineData("it", "Il sindaco ha detto lunedì che il ponte sarà chiuso per una settimana e che gli autobus non passano nella città.")]
    [InlineData("pt", "O prefeito disse na segunda-feira que a ponte não será aberta por uma semana e que os ônibus foram também parados.")]
    [InlineData("nl", "De burgemeester zei maandag dat de brug een week dicht is en dat er geen bussen door het centrum van de stad rijden.")]
    [InlineData("sv", "Borgmästaren sade på måndagen att bron ska vara stängd i en vecka och att bussarna inte går genom staden.")]
    [InlineData("pl", "Burmistrz powiedział w poniedziałek, że most jest zamknięty na tydzień i że autobusy nie jadą przez miasto do rynku.")]
    [InlineData("fi", "Kaupunginjohtaja sanoi, että silta on suljettu viikon ja että bussit eivät kulje, mutta se ei ole ollut helppoa.")]
    [InlineData("ru", "Мэр сказал в понедельник, что мост будет закрыт на неделю и что автобусы не будут ходить по городу из-за ремонта.")]
    [InlineData("uk", "Мер сказав у понеділок, що міст буде закрито на тиждень і що автобуси не їздитимуть через місто, але це не надовго.")]
    [InlineData("el", "Ο δήμαρχος είπε ότι η γέφυρα θα μείνει κλειστή για μία εβδομάδα.")]
    [InlineData("ar", "قال رئيس البلدية إن الجسر سيغلق لمدة أسبوع من يوم الاثنين في المدينة وأن الحافلات لا تمر على هذا الطريق.")]
    [InlineData("ja", "市長は月曜日、橋が一週間閉鎖されると発表した。バスは運行しない。")]
    [InlineData("zh", "市长星期一表示，大桥将关闭一周，公共汽车暂停运行，市民需要绕行。")]
    [InlineData("ko", "시장은 월요일 다리가 일주일 동안 폐쇄된다고 밝혔다.")]
    public void Recognize_Sentence_NamesItsLanguage(string language, string text) => Assert.Equal(language, LanguageRecognizer.Recognize("", text));

    [Theory]
    [InlineData("")]
    [InlineData("12 345 / 678")]
    [InlineData("Norrvik Sandhaven Markstad Veldhoek")]
    public void Recognize_NothingToGoBy_IsNone(string text) => Assert.Null(LanguageRecognizer.Recognize("", text));

    [Theory]
    [InlineData("en-US", "en")]
    [InlineData("DE_at", "de")]
    [InlineData("english", null)]
    [InlineData(null, null)]
    public void LanguageCode_Tag_GivesTheLanguage(string? tag, string? code) => Assert.Equal(code, LanguageCode.Of(tag));
}
