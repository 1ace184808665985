using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers;

/// <summary>What the rules say. Each message states the problem, then the remedy.</summary>
public static partial class RuleDescriptors
{
    /// <summary>The page of a rule.</summary>
    public static string HelpLink(string id) => $"https://github.com/solvent-ml/solvent/blob/main/docs/rules/{id}.md";

    private static DiagnosticDescriptor Warning(
        string id, string category, string title, string message, string description, params string[] tags)
        => new(id, title, message, category, DiagnosticSeverity.Warning, isEnabledByDefault: true, description, HelpLink(id), tags);
}
