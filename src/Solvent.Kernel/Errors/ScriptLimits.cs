using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.Errors;

/// <summary>What to write instead of the C# that a cell cannot hold. <c>docs/csharp.md</c> has the whole list.</summary>
internal static class ScriptLimits
{
    /// <summary>The advice for an error that comes from such a limit, or <see langword="null"/> for any other error.</summary>
    public static string? Advice(Diagnostic error) => error.Id switch
    {
        "CS8345" => "A variable of a cell lives on between cells, which a ref struct such as Span cannot. Use it inside a method or a block { … }.",
        "CS0029" when error.GetMessage(CultureInfo.InvariantCulture) is { } message && message.Contains("Span<", StringComparison.Ordinal) && message.EndsWith("'object'", StringComparison.Ordinal)
            => "A span cannot leave its cell. End the cell with a copy of it: ToArray() or ToString().",
        "CS4007" => "A span or reference cannot live across an await. Declare it after the await, or copy what is needed of it: ToArray().",
        "CS8175" or "CS9108" => "A function cannot see a span or reference that is outside of it. Give it as an argument.",
        "CS0610" => "A variable of a cell lives on between cells, which this type cannot. Use it inside a function.",
        "CS7020" => "A cell is no iterator. Write yield inside a function that returns IEnumerable<T>, and call it.",
        "CS7015" => "References of a cell have no alias. Name the type in full, or give it one of your own: using Mine = My.Type;",
        "CS7026" => "An attribute for an assembly or a module has nothing to stand on: a cell is no assembly. Leave it out.",
        "CS0558" or "CS0563" or "CS0562" or "CS0564" => "Declare the operator inside of a type that it is for, or in an extension block.",
        "CS8795" => "The cell has no implementation of this partial method: source generators do not run in cells. Write the body, or use what needs no generator (DllImport, new Regex).",
        "CS9298" => "Lines with '#:' are for programs of one file. In a cell write #r \"nuget: Name, Version\" for a package and #r \"path\" for an assembly or project.",
        "CS0103" when Name(error) == "args" => "A cell has no command line. Declare what you need: string[] args = [];",
        _ => null,
    };

    private static string? Name(Diagnostic error) => error.Location.SourceTree?.GetText().ToString(error.Location.SourceSpan);
}
