using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsBot.ChatLoad.News;

/// <summary>One invented article, with what it is about.</summary>
internal sealed record InventedArticle(int Number, string Title, string Text, string Publisher, DateOnly Published, string Subject, string Person, string Place)
{
    /// <summary>One line of JSON, as <c>newsbot add</c> reads it.</summary>
    public string ToJson() => new JsonObject
    {
        ["id"] = $"invented-{Number}",
        ["title"] = Title,
        ["text"] = Text,
        ["source"] = Publisher,
        ["published"] = Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["url"] = $"https://news.example/{Number}",
    }.ToJsonString();
}

/// <summary>News of any size: statements of people, direct and reported, between what happened where and when. Article n is the same in every process.</summary>
internal sealed class InventedNews(InventedWords words)
{
    /// <summary>About ten passages of the index.</summary>
    private const int WordsOfAnArticle = 560;

    private static readonly DateOnly First = new(2019, 1, 1);
    private const int Days = 2_200;

    public InventedArticle Article(int number)
    {
        var random = new Random(number * 7919);
        var (subject, person, place) = (words.Subject(random), words.Person(random), InventedWords.Pick(random, InventedWords.Places));
        var (text, written) = (new StringBuilder(), 0);
        while (written < WordsOfAnArticle)
        {
            var sentence = Sentence(random, subject, person, place);
            text.Append(sentence).Append(random.Next(4) == 0 ? "\n\n" : " ");
            written += sentence.Count(c => c == ' ') + 1;
        }

        var title = $"{person} {InventedWords.Reported(random)} {subject} {words.Noun(random)} in {place}";
        return new(number, title, text.ToString().Trim(), words.Publisher(random), First.AddDays(random.Next(Days)), subject, person, place);
    }

    private string Sentence(Random random, string subject, string person, string place)
    {
        var noun = () => random.Next(4) == 0 ? subject : words.Noun(random);
        var verb = () => InventedWords.Pick(random, InventedWords.Verbs);
        var adjective = () => InventedWords.Pick(random, InventedWords.Adjectives);
        var somewhere = () => random.Next(2) == 0 ? place : InventedWords.Pick(random, InventedWords.Places);
        var someone = () => random.Next(2) == 0 ? person : words.Person(random);
        var said = () => InventedWords.Reported(random);
        var day = () => InventedWords.Pick(random, InventedWords.Days);
        var role = () => InventedWords.Pick(random, InventedWords.Roles);
        return random.Next(12) switch
        {
            0 => $"{someone()}, the {noun()} {role()}, {said()} on {day()} that the {noun()} had {verb()} {random.Next(2, 900)} {noun()}s in {somewhere()}.",
            1 => $"\"The {noun()} {verb()} the {adjective()} {noun()} and the {noun()},\" {someone()} said.",
            2 => $"{someone()} {said()} that the {adjective()} {noun()} near {somewhere()} was {verb()} by the {noun()}.",
            3 => $"A {role()} in {somewhere()} {said()} that no {noun()} had been {verb()} since {day()}.",
            4 => $"The {adjective()} {noun()} {verb()} the {noun()} of the {noun()} in {somewhere()} on {day()}.",
            5 => $"In {somewhere()}, {random.Next(3, 400)} {noun()}s were {verb()} after the {noun()} {verb()} a {adjective()} {noun()}.",
            6 => $"The {noun()} and the {noun()} cost {random.Next(2, 90)} million dollars and {verb()} the {noun()} near the {adjective()} {noun()}.",
            7 => $"Before the {noun()} was {verb()}, the {noun()} had {verb()} its {adjective()} {noun()}s for {random.Next(2, 30)} years.",
            8 => $"According to the {role()}, the {noun()} will be {verb()} with the {noun()} and the {adjective()} {noun()}.",
            9 => $"It was not clear why the {noun()} {verb()} the {noun()}, or who {verb()} the {noun()} of {somewhere()}.",
            10 => $"The {role()} met {someone()} in {somewhere()} to talk about the {noun()}, the {adjective()} {noun()} and the {noun()}.",
            _ => $"Neither the {noun()} nor the {noun()} {verb()} the {adjective()} {noun()} during the {noun()}.",
        };
    }
}
