using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.Errors;

/// <summary>Tells why a cell does not compile: each error with its line, and a mark below the place.</summary>
internal static class CompilationReport
{
    /// <summary>The code of the error.</summary>
    public const string Code = "compilation-failed";

    private const int ErrorsShown = 20;

    /// <summary>The one error of a cell with compile errors.</summary>
    public static CellError Create(IReadOnlyList<Diagnostic> errors, string? hint = null)
    {
        var ordered = errors.OrderBy(error => error.Location.SourceSpan.Start).ToList();
        var messages = new List<string>();
        var traceback = new List<string>();
        foreach (var error in ordered.Take(ErrorsShown))
        {
            messages.Add(Line(error));
            traceback.Add(messages[^1]);
            traceback.AddRange(Mark(error));
        }

        if (ordered.Count > ErrorsShown)
        {
            messages.Add(string.Create(CultureInfo.InvariantCulture, $"… and {ordered.Count - ErrorsShown} more errors"));
            traceback.Add(messages[^1]);
        }

        hint ??= ordered.Select(error => ScriptLimits.Advice(error)).FirstOrDefault(advice => advice is not null);
        if (hint is not null) traceback.Add(hint);
        var start = ordered[0].Location.GetLineSpan().StartLinePosition;
        return new CellError(
            "CompilationError", string.Join('\n', messages), traceback, start.Line + 1, start.Character + 1, Code, hint);
    }

    private static string Line(Diagnostic error)
    {
        var start = error.Location.GetLineSpan().StartLinePosition;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"({start.Line + 1},{start.Character + 1}): error {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}");
    }

    private static IEnumerable<string> Mark(Diagnostic error)
    {
        if (error.Location.SourceTree?.GetText() is not { } text) yield break;
        var span = error.Location.GetLineSpan();
        var line = text.Lines[span.StartLinePosition.Line];
        var start = span.StartLinePosition.Character;
        var end = span.EndLinePosition.Line == span.StartLinePosition.Line ? span.EndLinePosition.Character : line.End - line.Start;
        yield return "    " + line;
        // Tabs stay tabs, so that the mark stands below the place however wide they are shown.
        var indent = string.Concat(line.ToString().Take(start).Select(character => character == '\t' ? '\t' : ' '));
        yield return "    " + indent + new string('^', Math.Max(1, end - start));
    }
}
