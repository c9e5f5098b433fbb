using System.Globalization;
using NewsBot.Language;

namespace NewsBot.Facts.Weighing;

/// <summary>What each trait adds to or takes from the odds that a draft is an attribution, read once from a data file.</summary>
/// <remarks>In hundredths of the natural logarithm of the odds. Immutable and thread-safe.</remarks>
internal sealed class TraitWeights
{
    public const string Base = "Base";
    private const string File = "traits.txt";
    private const int Heaviest = 400;
    private static readonly Lazy<TraitWeights> Instance = new(() => new TraitWeights(DataFile.Lines(File)));
    private readonly int[] _weights = new int[Enum.GetValues<Trait>().Length];

    /// <param name="lines">"Past: 31", one for each trait and one for the base.</param>
    internal TraitWeights(IEnumerable<(int Number, string Text)> lines)
    {
        var missing = Enum.GetNames<Trait>().Append(Base).ToHashSet(StringComparer.Ordinal);
        foreach (var (number, text) in lines)
        {
            var (name, weight) = Read(number, text);
            if (!missing.Remove(name))
                throw Malformed(number, text, $"names the trait \"{name}\", which is unknown or stands twice");
            if (name == Base)
                Constant = weight;
            else
                _weights[(int)Enum.Parse<Trait>(name)] = weight;
        }

        if (missing.Count > 0)
            throw new InvalidOperationException($"{File} gives no weight for {string.Join(", ", missing.Order(StringComparer.Ordinal))}.");
    }

    public static TraitWeights Default => Instance.Value;

    /// <summary>What is added for every draft.</summary>
    public int Constant { get; }

    public int this[Trait trait] => _weights[(int)trait];

    private static (string Name, int Weight) Read(int number, string text) =>
        text.Split(':', StringSplitOptions.TrimEntries) is [var name, var digits] && int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight) && weight is >= -Heaviest and <= Heaviest
            ? (name, weight)
            : throw Malformed(number, text, $"is not of the form \"Trait: weight\" with a weight from {-Heaviest} to {Heaviest}");

    private static InvalidOperationException Malformed(int number, string text, string why) => new($"{File}, line {number}, {why}: \"{text}\".");
}
