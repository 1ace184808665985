using System.Globalization;

namespace Solvent.Experiments.Search;

/// <summary>Says what is wrong in the text of a query, and where.</summary>
/// <param name="what">What the text is called: <c>condition</c>.</param>
/// <param name="text">The text.</param>
internal sealed class QuerySyntax(string what, string text)
{
    private const int MostShown = 60;

    public string Text => text;

    public SolventException Wrong(Place place, string problem, string hint) => Wrong(place.Start, problem, hint);

    public SolventException Wrong(int start, string problem, string hint, string code = "invalid-query")
        => new(code, string.Create(CultureInfo.InvariantCulture, $"In the {what} '{Excerpt(start)}', at character {start + 1}: {problem}."))
        {
            Hint = hint,
            ExitCode = SolventException.WrongUsage,
        };

    // A condition may be long, and a message is one line: what matters is around the place.
    private string Excerpt(int start)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= MostShown) return line;
        var from = Math.Clamp(start - (MostShown / 2), 0, line.Length - MostShown);
        return $"{(from > 0 ? "…" : "")}{line.Substring(from, MostShown)}{(from + MostShown < line.Length ? "…" : "")}";
    }
}
