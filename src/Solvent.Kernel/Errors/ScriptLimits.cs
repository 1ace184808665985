using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.Errors;

/// <summary>What to write instead of C# that a cell cannot hold.</summary>
internal static partial class ScriptLimits
{
    /// <summary>The advice for an error that comes from such a limit, or <see langword="null"/> for any other error.</summary>
    public static string? Advice(Diagnostic error) => error.Id switch
    {
        "CS1109" => "In a cell, write the extension method on its own, without the static class around it.",
        "CS7021" => "A cell cannot declare a namespace. Leave the namespace line and its braces out.",
        "CS9283" => "A cell cannot hold an extension block. Write extension methods on their own: static int Twice(this int n) => 2 * n;",
        "CS8345" => "A variable of a cell lives on between cells, which a ref struct such as Span cannot. Use it inside a method or a block { … }.",
        _ => ForLine(error),
    };

    // The compiler sees other errors in these, depending on what follows; the line itself tells.
    private static string? ForLine(Diagnostic error)
    {
        if (error.Location.SourceTree?.GetText() is not { } text) return null;
        var line = text.Lines[error.Location.GetLineSpan().StartLinePosition.Line].ToString();
        if (UsingDeclaration().Match(line) is { Success: true } match)
        {
            var keyword = match.Groups["await"].Success ? "await using" : "using";
            return $"A cell has no end of scope for '{keyword}' to act on. Write {keyword} (var … = …) {{ … }}, or leave '{keyword}' out and dispose of the value yourself.";
        }

        return RefLocal().IsMatch(line)
            ? "A variable of a cell lives on between cells, which a reference to another variable cannot. Use it inside a method or a block { … }."
            : null;
    }

    [GeneratedRegex(@"^\s*(?<await>await\s+)?using\s+[\w.<>,?\[\]]+\s+\w+\s*=", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex UsingDeclaration();

    [GeneratedRegex(@"(^|;)\s*(scoped\s+)?ref\s+(readonly\s+)?[\w.<>,?\[\]]+\s+\w+\s*=\s*ref\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex RefLocal();
}
