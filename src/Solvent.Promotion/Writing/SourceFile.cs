using System.Text;

namespace Solvent.Promotion.Writing;

/// <summary>A C# file of the project: usings, namespace, and what is in it.</summary>
/// <param name="Path">Where it belongs.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Body">What follows.</param>
internal sealed record SourceFile(string Path, string Namespace, string Body)
{
    /// <summary>Namespaces, <c>static</c> types and aliases that it may use; those that it does not use are left out in the end.</summary>
    public required IReadOnlyCollection<string> Usings { get; init; }

    public string ToText()
    {
        var text = new StringBuilder();
        var usings = Usings.Distinct(StringComparer.Ordinal).OrderBy(Rank).ThenBy(name => name, StringComparer.Ordinal).ToList();
        foreach (var name in usings) text.Append("using ").Append(name).Append(";\n");
        if (usings.Count > 0) text.Append('\n');
        text.Append("namespace ").Append(Namespace).Append(";\n\n").Append(Body);
        return text.ToString();
    }

    private static int Rank(string name) => (name.Contains('=', StringComparison.Ordinal), name.StartsWith("static ", StringComparison.Ordinal), name == "System" || name.StartsWith("System.", StringComparison.Ordinal)) switch
    {
        (true, _, _) => 3,
        (_, true, _) => 2,
        (_, _, true) => 0,
        _ => 1,
    };
}
