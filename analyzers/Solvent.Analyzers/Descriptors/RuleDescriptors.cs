using Microsoft.CodeAnalysis;
using Solvent.Analyzers.Modes;

namespace Solvent.Analyzers;

/// <summary>What the rules say. Each message states the problem, then the remedy.</summary>
public static partial class RuleDescriptors
{
    /// <summary>The page of a rule.</summary>
    public static string HelpLink(string id) => $"https://github.com/solvent-ml/solvent/blob/main/docs/rules/{id}.md";

    /// <summary>A warning, and an error in promotion mode.</summary>
    private static DiagnosticDescriptor Warning(
        string id, string category, string title, string message, string description, params string[] tags)
        => new(id, title, message, category, DiagnosticSeverity.Warning, isEnabledByDefault: true, description, HelpLink(id), tags);

    /// <summary>A note in either mode.</summary>
    private static DiagnosticDescriptor Info(
        string id, string category, string title, string message, string description, params string[] tags)
        => new(id, title, message, category, DiagnosticSeverity.Info, isEnabledByDefault: true, description, HelpLink(id), tags);

    /// <summary>Off in either mode: a heuristic that a team switches on for itself.</summary>
    private static DiagnosticDescriptor Off(
        string id, string category, string title, string message, string description, params string[] tags)
        => new(id, title, message, category, DiagnosticSeverity.Info, isEnabledByDefault: false, description, HelpLink(id), tags);

    /// <summary>Off in recommended mode and an error in promotion mode: what is fine in a notebook and not in production.</summary>
    private static DiagnosticDescriptor PromotionOnly(
        string id, string category, string title, string message, string description, params string[] tags)
        => new(id, title, message, category, DiagnosticSeverity.Warning, isEnabledByDefault: false, description, HelpLink(id), [RuleTags.PromotionOnly, .. tags]);
}
