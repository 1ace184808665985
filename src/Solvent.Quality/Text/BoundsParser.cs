namespace Solvent.Quality;

/// <summary>Reads the ends of a range.</summary>
internal static class BoundsParser
{
    public static readonly string[] Phrases = ["between", "at least", "at most", "exactly"];

    /// <param name="cursor">Where the range should begin.</param>
    /// <param name="alternatives">What else could stand there, for the message.</param>
    public static Bounds Parse(LineCursor cursor, IReadOnlyList<string> alternatives)
    {
        if (cursor.TryPhrase("at least")) return new Bounds(cursor.Bound(), null);
        if (cursor.TryPhrase("at most")) return new Bounds(null, cursor.Bound());
        if (cursor.TryPhrase("exactly"))
        {
            var value = cursor.Bound();
            return new Bounds(value, value);
        }

        if (!cursor.TryPhrase("between")) throw Unknown(cursor, alternatives);
        var lower = cursor.Bound();
        if (!cursor.TryPhrase("and")) throw cursor.Invalid("'and' is missing here", "Write for instance: between -120 and 1500.");
        return new Bounds(lower, cursor.Bound());
    }

    private static SolventException Unknown(LineCursor cursor, IReadOnlyList<string> phrases)
    {
        var word = cursor.PeekWord();
        var firstWords = phrases.SelectMany(phrase => phrase.Split(' ')).Distinct();
        return cursor.Invalid(
            word.Length == 0 ? "the expectation ends too early" : $"'{word}' is no expectation",
            NearestName.Suggestion(word, firstWords) ?? $"After this comes one of: {string.Join(", ", phrases)}.");
    }
}
