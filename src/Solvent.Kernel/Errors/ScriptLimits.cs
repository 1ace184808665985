using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.Errors;

/// <summary>What to write instead of C# that a cell cannot hold.</summary>
internal static class ScriptLimits
{
    /// <summary>The advice for an error that comes from such a limit, or <see langword="null"/> for any other error.</summary>
    public static string? Advice(Diagnostic error) => error.Id switch
    {
        "CS1109" => "In a cell, write the extension method on its own, without the static class around it.",
        "CS7021" => "A cell cannot declare a namespace. Leave the namespace line and its braces out.",
        "CS9282" or "CS9283" => "A cell cannot hold an extension block. Write each as an extension method: static int Twice(this int x) => …;",
        _ => null,
    };
}
