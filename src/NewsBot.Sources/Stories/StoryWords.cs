using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsBot.Questions;

namespace NewsBot.Sources.Stories;

/// <summary>The words of a text as numbers, the same for every way of printing them: case and punctuation are gone.</summary>
/// <param name="Count">How many words there are, small ones too.</param>
/// <param name="Telling">Those that say something, in their order: function words are left out.</param>
/// <param name="Particulars">What sets one event apart from another of its kind: numbers, and words with a capital letter inside a sentence.</param>
internal sealed record StoryWords(int Count, List<ulong> Telling, HashSet<ulong> Particulars)
{
    private const int LongestWord = 64;
    private const int LongestSmallWord = 2;

    public static StoryWords Of(string text)
    {
        var reading = new Reading(text.Length);
        foreach (var c in text)
            reading.Take(c);
        return reading.End();
    }

    private static ulong Hash(ReadOnlySpan<char> word) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(word));

    private sealed class Reading(int length)
    {
        private readonly List<ulong> _telling = new(length / 7);
        private readonly HashSet<ulong> _particulars = [];
        private readonly char[] _word = new char[LongestWord];
        private int _length;
        private int _count;
        private bool _hasDigit;
        private bool _isCapital;
        private bool _opensSentence = true;

        public void Take(char c)
        {
            if (IsWordOfItsOwn(c))
            {
                EndWord();
                Append(c);
                EndWord();
            }
            else if (char.IsLetterOrDigit(c))
            {
                Append(c);
            }
            else if (c is not ('\'' or '’'))
            {
                EndWord();
                _opensSentence |= c is '.' or '!' or '?' or ':' or '\n' or '“' or '"' or '„' or '«' or '»';
            }
        }

        public StoryWords End()
        {
            EndWord();
            return new StoryWords(_count, _telling, _particulars);
        }

        private void Append(char c)
        {
            if (_length == 0)
                (_isCapital, _hasDigit) = (char.IsUpper(c), false);
            _hasDigit |= char.IsDigit(c);
            if (_length < LongestWord)
                _word[_length++] = char.ToLowerInvariant(c);
        }

        private void EndWord()
        {
            if (_length == 0)
                return;
            var word = _word.AsSpan(0, _length);
            _count++;
            if (_hasDigit || !IsSmall(word))
            {
                var hash = Hash(word);
                _telling.Add(hash);
                if (_hasDigit || (_isCapital && !_opensSentence))
                    _particulars.Add(hash);
            }

            (_length, _opensSentence) = (0, false);
        }

        private static bool IsSmall(ReadOnlySpan<char> word) => FunctionWords.Contains(word) || (word.Length <= LongestSmallWord && word[0] < '\u0E00');

        /// <summary>Scripts that are written without blanks between words.</summary>
        private static bool IsWordOfItsOwn(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\u0E01' and <= '\u0E2E');
    }
}
